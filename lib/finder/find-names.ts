import { every } from '#lib/access/conditions.ts'
import { inForceSql, personScopeSql, unitScopeSql } from '#lib/access/name-scope-sql.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { maskPhone } from '#lib/domain/masking.ts'
import type { Office } from '#lib/domain/offices.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { errorsAllowed, errorsIn, mayHold } from '#lib/search/likeness.ts'
import { marksOf } from '#lib/search/marks.ts'
import { likeLiteral } from '#lib/search/search-text.ts'
import type { Found, PersonHit, UnitHit } from './dto.ts'

const { sql } = Prisma

type UnitRow = Omit<UnitHit, 'marks'>
type PersonRow = Readonly<{
  id: string
  name: string
  phone: string | null
  offices: { office: Office; unitName: string }[]
}>

/** Which rows of units `u` or persons `p` are found: by words, or by keys that are known already. */
type By = Readonly<{ words: readonly string[] } | { keys: readonly string[] }>

/** Units the actor sees, best first. */
export async function findUnits(actor: Actor, by: By, limit: number): Promise<Found<UnitHit>> {
  const search = sql`u.search`
  const found = await rows<UnitRow>(sql`
    SELECT u.code, u.name, u.level, u.kind, u.parent_code AS "parentCode", parent.name AS "parentName",
      u.disabled_at IS NOT NULL AS disabled
    FROM unit u LEFT JOIN unit parent
      ON parent.district_id = u.district_id AND parent.code = u.parent_code
    WHERE u.district_id = ${actor.districtId} AND ${unitScopeSql(actor)}
      AND ${condition(by, search, sql`u.code`)}
    ORDER BY ${rankOf(by, search, sql`u.code`)}, u.disabled_at IS NOT NULL, length(u.name), u.code
    LIMIT ${limit + 1}`)
  return cut(found, limit, (row) => ({ ...row, marks: marks(by, row.name) }))
}

/** Persons the actor may read, best first, with the offices they hold on that day. */
export async function findPeople(
  actor: Actor,
  by: By,
  { limit, today }: { limit: number; today: string },
): Promise<Found<PersonHit>> {
  const search = sql`p.search`
  const found = await rows<PersonRow>(sql`
    SELECT p.id, p.name, p.phone, (
      SELECT coalesce(json_agg(json_build_object('office', a.office, 'unitName', u.name)
        ORDER BY a.from_on DESC, a.id), '[]')
      FROM appointment a JOIN unit u ON u.district_id = a.district_id AND u.code = a.unit_code
      WHERE a.district_id = p.district_id AND a.person_id = p.id AND ${inForceSql(today)}
    ) AS offices
    FROM person p
    WHERE p.district_id = ${actor.districtId} AND ${personScopeSql(actor, 'read_people', today)}
      AND ${condition(by, search, sql`p.id::text`)}
    ORDER BY ${rankOf(by, search, sql`p.id::text`)}, length(p.name), p.name, p.id
    LIMIT ${limit + 1}`)
  return cut(found, limit, ({ phone, ...row }) => ({
    ...row,
    phone: phone && maskPhone(phone),
    marks: marks(by, row.name),
  }))
}

/** Codes of the units the actor sees whose pinyin is spelled much like a Latin word, most alike first. */
export async function unitsSpelledLike(actor: Actor, word: string, limit: number) {
  const all = await rows<Spelled>(sql`SELECT u.code AS key, u.search FROM unit u
    WHERE u.district_id = ${actor.districtId} AND ${unitScopeSql(actor)}
      AND u.disabled_at IS NULL`)
  return mostAlike(all, word, limit)
}

/** The same for persons. */
export async function peopleSpelledLike(
  actor: Actor,
  word: string,
  { limit, today }: { limit: number; today: string },
) {
  const all = await rows<Spelled>(sql`SELECT p.id::text AS key, p.search FROM person p
    WHERE p.district_id = ${actor.districtId} AND ${personScopeSql(actor, 'read_people', today)}`)
  return mostAlike(all, word, limit)
}

type Spelled = { key: string; search: string }

function mostAlike(all: readonly Spelled[], word: string, limit: number): string[] {
  const allowed = errorsAllowed(word)
  return all
    .filter(({ search }) => mayHold(search, word, allowed))
    .map(({ key, search }) => ({ key, search, errors: errorsIn(search, word) }))
    .filter(({ errors }) => errors <= allowed)
    .sort((a, b) => a.errors - b.errors || a.search.length - b.search.length)
    .slice(0, limit)
    .map(({ key }) => key)
}

function condition(by: By, search: Prisma.Sql, key: Prisma.Sql): Prisma.Sql {
  if ('keys' in by) return sql`${key} = ANY(${[...by.keys]}::text[])`
  return every(by.words.map((word) => sql`${search} LIKE ${`%${likeLiteral(word)}%`}`))
}

/**
 * `search` holds the name, its pinyin and its initials: whoever types one of them in full comes
 * before those whose name only begins like that, and these before the rest. Keys keep their order.
 */
function rankOf(by: By, search: Prisma.Sql, key: Prisma.Sql): Prisma.Sql {
  if ('keys' in by) return sql`array_position(${[...by.keys]}::text[], ${key})`
  const whole = by.words.join('')
  return sql`CASE WHEN ${whole} = ANY(string_to_array(${search}, ' ')) THEN 0
    WHEN ' ' || ${search} LIKE ${`% ${likeLiteral(whole)}%`} THEN 1 ELSE 2 END`
}

function marks(by: By, name: string) {
  return 'words' in by ? marksOf(name, by.words) : []
}

function cut<Row, T>(found: readonly Row[], limit: number, hit: (row: Row) => T): Found<T> {
  return { items: found.slice(0, limit).map(hit), more: found.length > limit }
}
