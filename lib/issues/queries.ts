import { filterWhere } from '#lib/access/filter-issues.ts'
import { issueScope, unitScope } from '#lib/access/scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { dateOf, fromDateColumn } from '#lib/domain/calendar.ts'
import type { Category, EvidenceKind, Severity, Source, Stage } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import { issueLight } from '#lib/domain/light.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { SIMILAR, similarity } from '#lib/domain/similarity.ts'
import { toEvent } from '#lib/events/read.ts'
import { loadIssue } from '#lib/issue-record/load.ts'
import { afterCursor, cursorAfter, orderOf } from './cursor.ts'
import { toDetail } from './detail.ts'
import type { EventDto, EvidenceDto, IssueDetail, IssueLine, IssuePage } from './dto.ts'
import type { IssueListInput } from './schema.ts'

const lineFields = {
  number: true,
  title: true,
  category: true,
  source: true,
  severity: true,
  stage: true,
  dueOn: true,
  originalDueOn: true,
  reviewOn: true,
  reportedAt: true,
  endedAt: true,
  version: true,
  chamber: {
    select: { code: true, name: true, parent: { select: { code: true, name: true, level: true } } },
  },
  restingUnit: { select: { code: true, name: true } },
} satisfies Prisma.IssueSelect
type LineRow = Prisma.IssueGetPayload<{ select: typeof lineFields }>

/**
 * A page of the ledger, as far as the actor sees. `total` only when `count` is asked for.
 * @throws DomainError bad_cursor, or unknown_unit for a unit that is missing or invisible.
 */
export async function listIssues(
  actor: Actor,
  input: IssueListInput,
  now: Date,
): Promise<IssuePage> {
  const today = dateOf(now)
  await requireUnits(actor, input.unit)
  const db = districtDb(actor.districtId)
  const where = { AND: [issueScope(actor), filterWhere(input, today)] }
  const [rows, total] = await Promise.all([
    db.issue.findMany({
      where: { AND: [where, afterCursor(input)] },
      select: lineFields,
      orderBy: orderOf(input),
      take: input.limit + 1,
    }),
    input.count ? db.issue.count({ where }) : null,
  ])
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => toLine(row, today)),
    nextCursor: rows.length > input.limit && last ? cursorAfter(input, last) : null,
    total,
  }
}

/** How many issues the filters find, within what the actor sees. */
export async function countIssues(actor: Actor, filters: IssueFilters, now: Date): Promise<number> {
  const where = { AND: [issueScope(actor), filterWhere(filters, dateOf(now))] }
  return districtDb(actor.districtId).issue.count({ where })
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
 * The record of an issue in order.
 * @throws DomainError not_found when the issue is missing or invisible.
 */
export async function listEvents(actor: Actor, number: string): Promise<EventDto[]> {
  const row = await districtDb(actor.districtId).issue.findFirst({
    where: { AND: [{ number }, issueScope(actor)] },
    select: {
      events: { orderBy: { seq: 'asc' }, include: { actor: { select: { name: true } } } },
    },
  })
  if (!row) throw new DomainError('not_found')
  return row.events.map((event) => {
    const { actorId: _by, ...facts } = toEvent(event)
    return { ...facts, by: event.actor?.name ?? null, hash: event.hash }
  })
}

/** The files put forward with the statements of an issue the actor sees, oldest first. */
export async function listEvidence(actor: Actor, number: string): Promise<EvidenceDto[]> {
  const rows = await districtDb(actor.districtId).evidence.findMany({
    where: { issue: { AND: [{ number }, issueScope(actor)] } },
    orderBy: [{ seq: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, mediaType, size, hasPreview, kind, uploadedAt, seq }) => ({
    id,
    name,
    mediaType,
    size,
    hasPreview,
    kind: kind as EvidenceKind | null,
    uploadedAt: uploadedAt.toISOString(),
    seq,
  }))
}

/** Open issues of the same chamber whose title is much like this one; at most five, most alike first. */
export async function listSimilar(
  actor: Actor,
  draft: { chamber: string; title: string; category?: Category | undefined },
  now: Date,
): Promise<IssueLine[]> {
  const rows = await districtDb(actor.districtId).issue.findMany({
    where: {
      AND: [
        { chamberCode: draft.chamber },
        filterWhere({ state: 'open' }, dateOf(now)),
        issueScope(actor),
      ],
    },
    select: lineFields,
    orderBy: { reportedAt: 'desc' },
    take: 200,
  })
  return rows
    .map((row) => ({ row, likeness: similarity(row.title, draft.title) }))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ row }) => toLine(row, dateOf(now)))
}

async function requireUnits(actor: Actor, codes: readonly string[] | undefined): Promise<void> {
  if (!codes?.length) return
  const wanted = [...new Set(codes)]
  const found = await districtDb(actor.districtId).unit.count({
    where: { AND: [{ code: { in: wanted } }, unitScope(actor)] },
  })
  if (found !== wanted.length) throw new DomainError('unknown_unit', { path: 'unit' })
}

/** A row as a line; codes are text in the database and were written from these types. */
function toLine(row: LineRow, today: string): IssueLine {
  const { chamber, restingUnit, dueOn, originalDueOn, reviewOn, reportedAt, endedAt, ...facts } =
    row
  const stage = facts.stage as Stage
  const due = dueOn && fromDateColumn(dueOn)
  const { parent } = chamber
  return {
    ...facts,
    category: facts.category as Category,
    source: facts.source as Source,
    severity: facts.severity as Severity,
    stage,
    dueOn: due,
    originalDueOn: originalDueOn && fromDateColumn(originalDueOn),
    reviewOn: reviewOn && fromDateColumn(reviewOn),
    light: issueLight({ stage, dueOn: due }, today),
    chamber: { code: chamber.code, name: chamber.name },
    township: parent?.level === 'township' ? { code: parent.code, name: parent.name } : null,
    reportedAt: reportedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    resting: restingUnit,
  }
}
