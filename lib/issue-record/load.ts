import { issueScopeSql } from '#lib/access/scope-sql.ts'
import { type DistrictDb, Prisma, type Tx } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import type { Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { type IssueView, unitCodesOf } from '#lib/domain/issue-view.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { Terms } from '#lib/domain/time-policy.ts'
import { parentPath } from '#lib/domain/unit-path.ts'
import type { ChainLink } from '#lib/events/append.ts'
import { termsFrom } from '#lib/time-policy/terms.ts'
import { readIssue } from './read-issue.ts'
import { type IssueRow, toState } from './record.ts'

/** An issue as the rules see it, with what is needed to append to its chain. */
export type LoadedIssue = Readonly<{
  id: string
  hash: string
  view: IssueView
  /** Unit code → name, for every unit the issue names and those above them. */
  unitNames: Readonly<Record<string, string>>
  /** What has been appended since it was loaded and is still to be saved. */
  links: readonly ChainLink[]
}>

/**
 * Loads one issue through the actor's scope.
 * @throws DomainError not_found when it is missing or invisible.
 */
export async function loadIssue(
  db: DistrictDb | Tx,
  actor: Actor,
  number: string,
  now: Date,
): Promise<LoadedIssue> {
  const { districtId } = actor
  const read = await readIssue(db, districtId, number, issueScopeSql(actor))
  if (!read) throw new DomainError('not_found')
  const { row, facts } = read
  return withUnits(db, row, toState(row), termsFrom(districtId, facts, now))
}

/** An issue as the clock sees it: by its number, whoever may see it. Null when it is not there. */
export async function loadForClock(
  tx: Tx,
  districtId: string,
  number: string,
  now: Date,
): Promise<LoadedIssue | null> {
  const read = await readIssue(tx, districtId, number)
  if (!read) return null
  const { row, facts } = read
  return withUnits(tx, row, toState(row), termsFrom(districtId, facts, now))
}

/** Locks the issue row until the transaction ends, so that two who act at once come one by one. */
export async function lockIssue(tx: Tx, districtId: string, number: string): Promise<void> {
  await rowsIn(
    tx,
    Prisma.sql`SELECT 1 FROM issue WHERE district_id = ${districtId} AND number = ${number} FOR UPDATE`,
  )
}

type UnitRow = Readonly<{
  code: string
  path: string
  level: Level
  name: string
  successorCode: string | null
}>

/** The issue in a state, with the units it then names and those above them. */
export async function withUnits(
  db: DistrictDb | Tx,
  row: Pick<IssueRow, 'id' | 'hash' | 'districtId'>,
  state: IssueState,
  terms: Terms,
): Promise<LoadedIssue> {
  const named = Prisma.sql`${unitCodesOf(state)}::text[]`
  // Units above act too (the federation, a township), and the record names those that were merged.
  const units = await rowsIn<UnitRow>(
    db,
    Prisma.sql`SELECT u.code, u.path, u.level, u.name, u.successor_code AS "successorCode" FROM unit u
      WHERE u.district_id = ${row.districtId} AND u.code = ANY(ARRAY(
        SELECT unnest(string_to_array(trim(BOTH '/' FROM n.path), '/')) FROM unit n
        WHERE n.district_id = ${row.districtId} AND n.code = ANY(${named})
        UNION ALL SELECT m.code FROM unit m
        WHERE m.district_id = ${row.districtId} AND m.parent_code = ANY(${named})
          AND m.successor_code IS NOT NULL))`,
  )
  const by = <V>(value: (unit: UnitRow) => V) =>
    Object.fromEntries(units.map((unit) => [unit.code, value(unit)]))
  return {
    id: row.id,
    hash: row.hash,
    view: {
      districtId: row.districtId,
      state,
      // Whoever succeeds a unit sees and does what it did: the rules find it in its successor's place.
      paths: by(({ path, successorCode }) => (successorCode ? parentPath(path) : path)),
      levels: by((unit) => unit.level),
      terms,
    },
    unitNames: by((unit) => unit.name),
    links: [],
  }
}
