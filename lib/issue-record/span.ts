import type { IssueEvent } from '#lib/domain/events.ts'
import { apply } from '#lib/domain/fold.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { issueColumns } from './record.ts'

/** What lists, filters and figures read of an issue, named as in the issue row, without its texts. */
const CODES = [
  'category',
  'source',
  'severity',
  'rectificationType',
  'chamberCode',
  'stage',
  'dueOn',
  'originalDueOn',
  'reviewOn',
  'finishedOn',
  'restingCode',
  'reportedAt',
  'acceptedAt',
  'endedAt',
  'reopenCount',
  'satisfaction',
  'dispatches',
  'reworks',
  'returns',
] as const
/** Texts are long and hardly ever change: a stretch holds them only where they are no longer the issue's. */
const TEXTS = ['title', 'description'] as const

type Columns = ReturnType<typeof issueColumns>
type Read = Pick<Columns, (typeof CODES)[number] | (typeof TEXTS)[number]>

/** An issue as it was after an event. */
export type Step = Readonly<{ at: string; state: IssueState }>

/**
 * A stretch of time in which everything that lists and figures read stayed the same. `version` is the
 * seq of the event it begins with; `untilAt` the instant before which it ends, null while it lasts.
 */
export type Span = Read & Readonly<{ version: number; fromAt: Date; untilAt: Date | null }>

/**
 * The stretches that begin with some steps, given what was so before them. An event that changes
 * nothing that is read begins none, and of several at one instant only the last does.
 */
export function spansOf(before: IssueState | null, steps: readonly Step[]): Span[] {
  let last = before && readOf(before)
  const begun: (Read & { version: number; fromAt: Date })[] = []
  for (const { at, state } of steps) {
    const read = readOf(state)
    if (!last || !isSame(last, read)) {
      begun.push({ ...read, version: state.version, fromAt: new Date(at) })
    }
    last = read
  }
  const lasting = begun.filter(
    ({ fromAt }, index) => begun[index + 1]?.fromAt.getTime() !== fromAt.getTime(),
  )
  return lasting.map((span, index) => ({ ...span, untilAt: lasting[index + 1]?.fromAt ?? null }))
}

/** The column of the issue that says since when it is as it is; nothing when no stretch begins. */
export function sinceOf(spans: readonly Span[]): { spanFrom?: Date } {
  const last = spans.at(-1)
  return last ? { spanFrom: last.fromAt } : {}
}

/** Every step of a whole history, for rebuilding and for checking. */
export function stepsOf(events: readonly IssueEvent[]): Step[] {
  let state: IssueState | null = null
  return events.map((event) => {
    state = apply(state, event)
    return { at: event.at, state }
  })
}

/** The texts of a stretch as they are stored beside those the issue has now. */
export function storedTexts(
  span: Pick<Read, (typeof TEXTS)[number]>,
  now: Pick<IssueState, (typeof TEXTS)[number]>,
) {
  return {
    title: span.title === now.title ? null : span.title,
    description: span.description === now.description ? null : span.description,
  }
}

function readOf(state: IssueState): Read {
  const columns = issueColumns(state)
  const fields = [...CODES, ...TEXTS].map((field) => [field, columns[field]])
  return Object.fromEntries(fields) as Read
}

function isSame(a: Read, b: Read): boolean {
  return [...CODES, ...TEXTS].every((field) => plain(a[field]) === plain(b[field]))
}

function plain(value: Read[keyof Read]) {
  return value instanceof Date ? value.getTime() : value
}
