import { type Bulk, Lexemes, List, type Row } from '#lib/db/copy-rows.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import { assignmentColumns, issueColumns } from '#lib/issue-record/record.ts'
import { supervisionColumns } from '#lib/issue-record/record-beside.ts'
import { sinceOf, spansOf, storedTexts } from '#lib/issue-record/span.ts'
import { lexemesOfHistory } from '#lib/search/issue-lexemes.ts'
import type { Life } from './life.ts'

type Gathered = { -readonly [T in keyof Bulk]: Row[] }

export function emptyBulk(): Gathered {
  return {
    issue: [],
    issue_search: [],
    assignment: [],
    supervision: [],
    event: [],
    outbox: [],
    issue_span: [],
  }
}

/** Adds the rows of one issue, as the product writes them. */
export function gather(bulk: Gathered, life: Life, now: Date): void {
  const { view } = life
  const { state, districtId } = view
  const place = { districtId, issueId: life.id }
  const hash = life.chains.at(-1)?.hash
  const next = nextFiring(view)
  const nextAt = next && new Date(next.at)
  const columns = issueColumns(state)
  const events = life.chains.flatMap(({ links }) => links.map(({ event }) => event))
  bulk.issue_search.push({ ...place, tokens: new Lexemes(lexemesOfHistory(events)) })
  for (const link of state.assignments) {
    bulk.assignment.push({ ...place, ...listed(assignmentColumns(link), ['doerIds']) })
  }
  for (const [position, record] of state.supervisions.entries()) {
    bulk.supervision.push({ ...place, ...listed(supervisionColumns(record, position), ['copies']) })
  }
  const steps = life.chains.flatMap(({ links }) =>
    links.map((one) => ({ ...one, at: one.event.at })),
  )
  const spans = spansOf(null, steps)
  const beside = { hash, ...sinceOf(spans), nextAt }
  bulk.issue.push({ districtId, id: life.id, ...listed(columns, ISSUE_LISTS), ...beside })
  for (const span of spans) {
    bulk.issue_span.push({ districtId, id: life.id, ...span, ...storedTexts(span, state) })
  }
  for (const { links } of life.chains) {
    for (const { event, prevHash, hash: own } of links) {
      const { seq, type, at, actorId, unit, office, cause, payload } = event
      const row = { ...place, seq, type, at, actorId, unitCode: unit, office, cause, payload }
      bulk.event.push({ ...row, prevHash, hash: own })
      bulk.outbox.push({ ...place, seq, type, createdAt: at, processedAt: now })
    }
  }
}

const ISSUE_LISTS = ['supervisors', 'proofKinds', 'dwell'] as const

/** Array columns, told apart from JSON. */
function listed<T extends object, K extends keyof T>(row: T, lists: readonly K[]): Row {
  const arrays = lists.map((key) => [key, new List(row[key] as readonly (string | number)[])])
  return { ...row, ...Object.fromEntries(arrays) }
}
