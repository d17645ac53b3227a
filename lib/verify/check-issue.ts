import type { Prisma } from '#lib/db/district.ts'
import { type IssueEvent, parseNewEvent } from '#lib/domain/events.ts'
import { fold } from '#lib/domain/fold.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { eventHash, GENESIS } from '#lib/events/hash.ts'
import { assignmentColumns, issueColumns } from '#lib/issue-record/record.ts'
import {
  paperColumns,
  requestColumns,
  supervisionColumns,
} from '#lib/issue-record/record-beside.ts'
import { sinceOf, spansOf, stepsOf } from '#lib/issue-record/span.ts'
import { checkSearch, type SearchRow } from './check-search.ts'
import { Contradiction, expectColumns, expectSame } from './difference.ts'

type EventRow = Prisma.EventGetPayload<object>

/** The rows that hold what the events of an issue amount to, and the files they name. */
export const issueParts = {
  assignments: true,
  requests: true,
  supervisions: true,
  papers: true,
  evidence: true,
  spans: { orderBy: { version: 'asc' } },
  unspanned: true,
} as const satisfies Prisma.IssueInclude

/** An issue with everything that must follow from its events. */
export type IssueRecord = Readonly<{
  issue: Prisma.IssueGetPayload<{ include: typeof issueParts }>
  /** In order of seq. */
  events: readonly EventRow[]
  outbox: readonly Readonly<{ seq: number; type: string }>[]
  /** What it is found by; `stale` while a job has yet to make that anew. */
  search: SearchRow | null
}>

type Columns = Readonly<Record<string, unknown>>
type Place = Readonly<{ subject: string; seq: number | null }>

/**
 * Recomputes the chain of one issue, folds its events and compares the rows, the outbox and the
 * evidence with them.
 * @throws Contradiction at the first difference, in order of seq.
 */
export function checkIssue(record: IssueRecord): void {
  const { issue } = record
  const subject = issue.number
  const events = record.events.map((row, index) => checkEvent(record, row, index))
  const state = folded(subject, events)
  const place = { subject, seq: state.version }
  expectColumns(place, 'issue.', issue, issueColumns(state))
  expectSame(place, 'issue.hash', issue.hash, record.events.at(-1)?.hash)
  expectRows(place, 'assignment', issue.assignments, state.assignments, assignmentColumns)
  expectRows(place, 'request', issue.requests, state.requests, requestColumns)
  expectRows(place, 'supervision', issue.supervisions, state.supervisions, supervisionColumns)
  expectRows(place, 'paper', issue.papers, state.papers, paperColumns)
  expectSame(place, 'outbox.count', record.outbox.length, record.events.length)
  checkSpans(record, events)
  checkEvidence(record, events)
  checkSearch(subject, record.search, events)
}

/**
 * The stretches are those the events make, one by one; an issue whose stretches are still to be made
 * has none to check. Of those that begin at one instant only the last was ever so.
 */
function checkSpans({ issue }: IssueRecord, events: readonly IssueEvent[]): void {
  if (issue.unspanned) return
  const lasted = (span: { fromAt: Date; untilAt: Date | null }) =>
    span.untilAt === null || span.untilAt > span.fromAt
  const expected = spansOf(null, stepsOf(events)).filter(lasted)
  const found = new Map(issue.spans.filter(lasted).map((row) => [row.version, row]))
  for (const span of expected) {
    const place = { subject: issue.number, seq: span.version }
    const row = found.get(span.version)
    const texts = row && {
      title: row.title ?? issue.title,
      description: row.description ?? issue.description,
    }
    expectColumns(place, 'issue_span.', { ...row, ...texts }, span)
    found.delete(span.version)
  }
  expectColumns({ subject: issue.number, seq: issue.version }, 'issue.', issue, sinceOf(expected))
  const [surplus] = found.keys()
  const place = { subject: issue.number, seq: surplus ?? null }
  expectSame(place, 'issue_span no event begins', surplus, undefined)
}

/** One row for each part of the state, and each says what the state says. */
function expectRows<T extends { id: string }>(
  place: Place,
  name: string,
  rows: readonly (Columns & { id: string })[],
  parts: readonly T[],
  columnsOf: (part: T, position: number) => Columns,
): void {
  const byId = new Map(rows.map((row) => [row.id, row]))
  expectSame(place, `${name}.count`, byId.size, parts.length)
  for (const [position, part] of parts.entries()) {
    const row = byId.get(part.id) ?? {}
    expectColumns(place, `${name} ${part.id}.`, row, columnsOf(part, position))
  }
}

function checkEvent({ issue, events, outbox }: IssueRecord, row: EventRow, index: number) {
  const { districtId, issueId, prevHash } = row
  const place = { subject: issue.number, seq: row.seq }
  expectSame({ ...place, seq: index + 1 }, 'seq', row.seq, index + 1)
  expectSame(place, 'prevHash', prevHash, events[index - 1]?.hash ?? GENESIS)
  const stored = {
    type: row.type,
    payload: row.payload,
    seq: row.seq,
    at: row.at.toISOString(),
    actorId: row.actorId,
    unit: row.unitCode,
    office: row.office,
    cause: row.cause,
  } as IssueEvent
  const hash = eventHash({ districtId, issueId, prevHash }, stored)
  expectSame(place, 'hash', row.hash, hash)
  expectSame(place, 'outbox.type', outbox.find(({ seq }) => seq === row.seq)?.type, row.type)
  return { ...stored, ...parsed(place, row) } as IssueEvent
}

function parsed(place: { subject: string; seq: number }, row: EventRow) {
  try {
    return parseNewEvent(row.type, row.payload)
  } catch {
    const expected = 'a payload that fits its type'
    throw new Contradiction({
      ...place,
      field: `payload of ${row.type}`,
      found: row.payload,
      expected,
    })
  }
}

function folded(subject: string, events: readonly IssueEvent[]): IssueState {
  try {
    return fold(events)
  } catch (error) {
    const seq = events.length === 0 ? null : (events.at(-1)?.seq ?? null)
    const found = (error as Error).message
    throw new Contradiction({ subject, seq, field: 'events', found, expected: 'a history' })
  }
}

/** What the events name as evidence and the files tied to the issue are the same. */
function checkEvidence({ issue }: IssueRecord, events: readonly IssueEvent[]): void {
  const rows = new Map(issue.evidence.map((row) => [row.id, row]))
  for (const event of events) {
    const place = { subject: issue.number, seq: event.seq }
    const named = 'evidence' in event.payload ? event.payload.evidence : []
    for (const file of named) {
      const expected = { seq: event.seq, sha256: file.sha256, name: file.name }
      expectColumns(place, `evidence ${file.id}.`, rows.get(file.id) ?? {}, expected)
      rows.delete(file.id)
    }
  }
  const surplus = [...rows.values()][0]
  const seq = surplus?.seq ?? null
  expectSame({ subject: issue.number, seq }, 'evidence no event names', surplus?.id, undefined)
}
