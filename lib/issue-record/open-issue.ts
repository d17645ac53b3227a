import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db/district.ts'
import { rowInsertion } from '#lib/db/write-row.ts'
import { writeTogether } from '#lib/db/write-together.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Category, Severity, Source } from '#lib/domain/codes.ts'
import type { ImportPayload } from '#lib/domain/correction.ts'
import type { EvidenceRef } from '#lib/domain/decision.ts'
import type { Cause } from '#lib/domain/events.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import { receptionLimit } from '#lib/domain/limits.ts'
import type { Office } from '#lib/domain/offices.ts'
import type { Origin } from '#lib/domain/origin.ts'
import { ancestorCodes, childPath, type UnitRef } from '#lib/domain/unit-path.ts'
import { chainEvents, eventWrites } from '#lib/events/append.ts'
import { attachEvidence } from '#lib/events/evidence-links.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { nextIssueNumber } from './number.ts'
import { issueColumns } from './record.ts'
import { spanWrites } from './save-spans.ts'
import { sinceOf, spansOf } from './span.ts'

/** Who puts an issue on the record, for which unit and by which office, and why it came to be. */
export type Opener = Readonly<{
  districtId: string
  personId: string
  unit: string
  office: Office
  cause: Cause
}>

/** What an issue starts with. `chamber` is the unit it is about, already found and allowed. */
export type Opening = Readonly<{
  chamber: UnitRef
  title: string
  description: string
  category: Category
  source: Source
  severity?: Severity
  evidence?: readonly EvidenceRef[]
  origin?: Origin
  /** What an item or a rule proposes to do, and until when (`YYYY-MM-DD`). */
  remedy?: string
  targetOn?: string
  /** What a row of an older ledger brings with it. */
  imported?: ImportPayload
}>

/** A new issue: its id, its number, and the version of its first event. */
export type Opened = Readonly<{ id: string; number: string; version: number }>

/**
 * Puts an issue on the record, numbered at once and waiting for acceptance: the only way one comes to
 * be, whoever or whatever found it. Judges nothing: the caller has asked who may.
 * @throws a unique violation of `issue` when the chamber has an open issue of the same origin.
 */
export async function openIssue(
  tx: Tx,
  by: Opener,
  { chamber, severity = 'ordinary', evidence = [], imported, ...facts }: Opening,
  now: Date,
): Promise<Opened> {
  const { districtId } = by
  const terms = await loadTerms(tx, districtId, now)
  const number = await nextIssueNumber(tx, districtId, dateOf(now).slice(0, 4))
  const id = randomUUID()
  const payload = {
    number,
    ...facts,
    chamber: chamber.code,
    severity,
    evidence: [...evidence],
    reporterUnit: by.unit,
    ...receptionLimit(terms, now.toISOString()),
  }
  const chain = chainEvents(
    {
      districtId,
      issueId: id,
      before: null,
      actorId: by.personId,
      unit: by.unit,
      office: by.office,
      cause: by.cause,
      now,
    },
    [
      { type: 'issue.reported', payload },
      ...(imported ? [{ type: 'issue.imported', payload: imported } as const] : []),
    ],
  )
  const root = ancestorCodes(chamber.path)[0] ?? chamber.code
  const paths = { [chamber.code]: chamber.path, [root]: childPath(null, root) }
  const next = nextFiring({ districtId, state: chain.state, paths, levels: {}, terms })
  const nextAt = next && new Date(next.at)
  const spans = spansOf(null, [{ at: now.toISOString(), state: chain.state }])
  const beside = { hash: chain.hash, ...sinceOf(spans), nextAt }
  const row = { districtId, id, ...issueColumns(chain.state), ...beside }
  // One statement: whoever reports next waits for the number of this one until it is done.
  const writes = [
    { name: 'issue_row', sql: rowInsertion('issue', row) },
    ...eventWrites({ districtId, issueId: id }, chain.links),
    ...spanWrites({ districtId, id }, { before: null, now: chain.state, spans }),
  ]
  await writeTogether(tx, writes, 'issue_row')
  const ids = evidence.map((file) => file.id)
  await attachEvidence(tx, ids, id, 1)
  return { id, number, version: chain.state.version }
}
