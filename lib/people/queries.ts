import { z } from 'zod'
import { inForce, personScope } from '#lib/access/reach-scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import { searchQuery } from '#lib/search/search-text.ts'
import type { PersonDetail, PersonLine } from './dto.ts'
import { lineFields, toLine } from './record.ts'
import type { PersonListInput } from './schema.ts'

const cursorShape = z.tuple([z.string(), z.uuid()])

function listWhere(actor: Actor, input: PersonListInput, today: string): Prisma.PersonWhereInput {
  const query = input.q === undefined ? '' : searchQuery(input.q)
  const within = { path: { contains: `/${input.unit}/` } }
  return {
    AND: [
      personScope(actor, 'read_people', today),
      query ? { search: { contains: query } } : {},
      input.unit ? { appointments: { some: { ...inForce(today), unit: within } } } : {},
    ],
  }
}

function afterCursor(cursor: string | undefined): Prisma.PersonWhereInput {
  if (cursor === undefined) return {}
  const [name, id] = decodeCursor(cursor, cursorShape)
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }
}

/**
 * Persons the actor may read, by name, with the offices they hold on that date. `unit` includes the
 * units below it.
 * @throws DomainError bad_cursor.
 */
export async function listPeople(
  actor: Actor,
  input: PersonListInput,
  today: string,
): Promise<Page<PersonLine>> {
  const rows = await districtDb(actor.districtId).person.findMany({
    where: { AND: [listWhere(actor, input, today), afterCursor(input.cursor)] },
    select: lineFields(inForce(today)),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: input.limit + 1,
  })
  return pageOf(rows, input.limit, (row) => [row.name, row.id], toLine)
}

/** How many persons the filters find, whatever the page. */
export async function countPeople(
  actor: Actor,
  input: PersonListInput,
  today: string,
): Promise<number> {
  return districtDb(actor.districtId).person.count({ where: listWhere(actor, input, today) })
}

/**
 * One person with every office; `offices` are those that have not ended on that date, `past` the
 * others. The login is shown to those who manage people alone.
 * @throws DomainError not_found when missing or invisible.
 */
export async function getPerson(actor: Actor, id: string, today: string): Promise<PersonDetail> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const row = await districtDb(actor.districtId).person.findFirst({
    where: { AND: [{ id }, personScope(actor, 'read_people', today)] },
    select: lineFields({}),
  })
  if (!row) throw new DomainError('not_found')
  const { account: _state, offices, ...line } = toLine(row)
  const { account } = row
  const manage = isGranted(actor, 'manage_people')
  const isPast = ({ untilOn }: { untilOn: string | null }) => untilOn !== null && untilOn < today
  return {
    ...line,
    isSelf: row.id === actor.personId,
    offices: offices.filter((office) => !isPast(office)),
    past: offices.filter(isPast),
    hasAccount: account !== null,
    account:
      manage && account
        ? {
            login: account.login,
            disabled: account.disabledAt !== null,
            version: account.version,
            passwordChangedAt: account.passwordChangedAt.toISOString(),
          }
        : null,
    may: { manage, appoint: isGranted(actor, 'manage_appointments') },
  }
}
