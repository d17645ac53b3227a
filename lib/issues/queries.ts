import { fromIssues, type Outlook } from '#lib/access/from-issues.ts'
import { firstDay } from '#lib/access/past-issues.ts'
import { sightKey } from '#lib/access/scope.ts'
import { districtDb, Prisma } from '#lib/db/district.ts'
import { LARGE, whileUnchanged } from '#lib/db/remember.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Category } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { SIMILAR, similarity } from '#lib/domain/similarity.ts'
import { loadIssue } from '#lib/issue-record/load.ts'
import { loadPastIssue } from '#lib/issue-record/load-past.ts'
import { afterCursor, cursorAfter, orderOf } from './cursor.ts'
import { toDetail } from './detail.ts'
import type { IssueDetail, IssueLine, IssuePage, PastIssue } from './dto.ts'
import { lineRows, toLine } from './lines.ts'
import { lookAt } from './look.ts'
import { listEvents, listEvidence } from './record-queries.ts'
import type { IssueListInput } from './schema.ts'

/**
 * A page of the ledger, as far as the actor sees, now or as of a past day. `total` only when `count`
 * is asked for.
 * @throws DomainError bad_cursor, unknown_unit for a unit that is missing or invisible, and what
 *   `pastDay` refuses at `asOf`.
 */
export async function listIssues(
  actor: Actor,
  input: IssueListInput,
  now: Date,
): Promise<IssuePage> {
  const { filters, outlook, today } = await lookAt(actor, input, now)
  const page = fromIssues(actor, filters, today, { ...outlook, isPage: true })
  const [lines, total] = await Promise.all([
    lineRows(Prisma.sql`${page} AND ${afterCursor(input)}`, orderOf(input), input.limit + 1),
    input.count ? countIssues(actor, filters, now, outlook) : null,
  ])
  const shown = lines.slice(0, input.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toLine(row, today)),
    nextCursor: lines.length > input.limit && last ? cursorAfter(input, last) : null,
    total,
  }
}

/**
 * The same as the ledger shows it: asked for once for all who see the same, as long as nothing is written.
 * @throws DomainError as `listIssues`
 */
export function viewIssues(actor: Actor, input: IssueListInput, now: Date): Promise<IssuePage> {
  const key = ['ledger', sightKey(actor), input, dateOf(now)]
  const ask = () => listIssues(actor, input, now)
  return whileUnchanged(actor.districtId, key, ask, { size: LARGE })
}

/** The day of the first event of the actor's district, before which there is nothing to see. */
export function findFirstDay(actor: Actor): Promise<string | null> {
  return firstDay(actor)
}

/** How many issues the filters find, within what the actor sees; counted again when something happened. */
export async function countIssues(
  actor: Actor,
  filters: IssueFilters,
  now: Date,
  outlook: Outlook = {},
): Promise<number> {
  const today = outlook.asOf ?? dateOf(now)
  return whileUnchanged(actor.districtId, ['issues', actor, filters, today, outlook], async () => {
    const found = fromIssues(actor, filters, today, outlook)
    const [row] = await rows<{ total: number }>(Prisma.sql`SELECT count(*) AS total ${found}`)
    return row?.total ?? 0
  })
}

/**
 * One issue with its chain and what the viewer may do with it.
 * @throws DomainError not_found when it is missing or invisible.
 */
export async function getIssue(actor: Actor, number: string, now: Date): Promise<IssueDetail> {
  const db = districtDb(actor.districtId)
  return toDetail(actor, await loadIssue(db, actor, number, now))
}

/**
 * One issue as of the end of a past day in Shanghai, folded from its events up to then and judged by
 * that day. Nobody acts in the past: there are no moves.
 * @returns the present day's issue is `getIssue`; null for a day before it was reported
 * @throws DomainError not_found, and day_in_future at `asOf`.
 */
export async function getPastIssue(
  actor: Actor,
  number: string,
  asOf: string,
  now: Date,
): Promise<PastIssue | null> {
  if (asOf > dateOf(now)) throw new DomainError('day_in_future', { path: 'asOf' })
  const loaded = await loadPastIssue(districtDb(actor.districtId), actor, number, asOf)
  if (!loaded) return null
  const { version } = loaded.view.state
  const [events, files] = await Promise.all([
    listEvents(actor, number),
    listEvidence(actor, number),
  ])
  return {
    issue: { ...toDetail(actor, loaded), moves: [] },
    events: events.filter(({ seq }) => seq <= version),
    files: files.filter(({ seq }) => seq === null || seq <= version),
  }
}

/** Open issues of the same chamber whose title is much like this one; at most five, most alike first. */
export async function listSimilar(
  actor: Actor,
  draft: { chamber: string; title: string; category?: Category | undefined },
  now: Date,
): Promise<IssueLine[]> {
  const today = dateOf(now)
  const lines = await lineRows(
    Prisma.sql`${fromIssues(actor, { state: 'open' }, today)} AND i.chamber_code = ${draft.chamber}`,
    Prisma.sql`i.reported_at DESC`,
    200,
  )
  return lines
    .map((row) => ({ row, likeness: similarity(row.title, draft.title) }))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ row }) => toLine(row, today))
}
