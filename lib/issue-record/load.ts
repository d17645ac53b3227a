import { issueScope } from '#lib/access/scope.ts'
import type { DistrictDb, Tx } from '#lib/db/district.ts'
import type { Level } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { type IssueView, unitCodesOf } from '#lib/domain/issue-view.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { Terms } from '#lib/domain/time-policy.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { type IssueRow, issueParts, toState } from './record.ts'
import type { Step } from './span.ts'

/** An issue as the rules see it, with what is needed to append to its chain. */
export type LoadedIssue = Readonly<{
  id: string
  hash: string
  view: IssueView
  /** Unit code → name, for every unit the issue names and those above them. */
  unitNames: Readonly<Record<string, string>>
  /** What has been appended since it was loaded and is still to be saved. */
  steps: readonly Step[]
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
  const row = await db.issue.findFirst({
    where: { AND: [{ number }, issueScope(actor)] },
    include: issueParts,
  })
  if (!row) throw new DomainError('not_found')
  return withUnits(db, row, toState(row), await loadTerms(db, actor.districtId, now))
}

/** An issue as the clock sees it: by its number, whoever may see it. Null when it is not there. */
export async function loadForClock(
  tx: Tx,
  number: string,
  terms: Terms,
): Promise<LoadedIssue | null> {
  const row = await tx.issue.findFirst({ where: { number }, include: issueParts })
  return row && withUnits(tx, row, toState(row), terms)
}

/** Locks the issue row until the transaction ends, so that two who act at once come one by one. */
export async function lockIssue(tx: Tx, districtId: string, number: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM issue WHERE district_id = ${districtId} AND number = ${number} FOR UPDATE`
}

/** The issue in a state, with the units it then names and those above them. */
export async function withUnits(
  db: DistrictDb | Tx,
  row: Pick<IssueRow, 'id' | 'hash' | 'districtId'>,
  state: IssueState,
  terms: Terms,
): Promise<LoadedIssue> {
  const named = { code: { in: unitCodesOf(state) } }
  const units = await db.unit.findMany({
    // Units above act too (the federation, a township): the record names them.
    where: {
      OR: [
        named,
        { children: { some: named } },
        { children: { some: { children: { some: named } } } },
      ],
    },
    select: { code: true, path: true, level: true, name: true },
  })
  const by = <V>(value: (unit: (typeof units)[number]) => V) =>
    Object.fromEntries(units.map((unit) => [unit.code, value(unit)]))
  return {
    id: row.id,
    hash: row.hash,
    view: {
      districtId: row.districtId,
      state,
      paths: by((unit) => unit.path),
      levels: by((unit) => unit.level as Level),
      terms,
    },
    unitNames: by((unit) => unit.name),
    steps: [],
  }
}
