import type { Tx } from '#lib/db/district.ts'
import type { Cause, NewEvent } from '#lib/domain/events.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import type { Office } from '#lib/domain/offices.ts'
import { attachEvidence } from '#lib/events/evidence-links.ts'
import { loadForClock, lockIssue } from './load.ts'
import { append, save, settle } from './settle.ts'

/** On whose behalf events are appended; a clock has neither person nor office. */
export type Appender = Readonly<{
  districtId: string
  actorId: string | null
  unit: string | null
  office: Office | null
  cause: Cause
}>

type Events = readonly [NewEvent, ...NewEvent[]]

/**
 * Appends what a check-up, a dated fact or another record has to say about an issue: locks it, lets
 * the clock have its due first, asks `decide` what follows from the issue as it then is, and saves.
 * @returns the version afterwards, or null when there is no such issue or nothing follows
 */
export async function appendToIssue(
  tx: Tx,
  by: Appender,
  number: string,
  now: Date,
  decide: (view: IssueView) => Events | null,
): Promise<number | null> {
  const { districtId, ...rest } = by
  await lockIssue(tx, districtId, number)
  const seen = await loadForClock(tx, districtId, number, now)
  if (!seen) return null
  const { loaded } = await settle(tx, seen, now)
  const events = decide(loaded.view)
  if (!events) return null
  const after = append(loaded, { ...rest, now }, events)
  const { version } = after.view.state
  for (const [index, event] of events.entries()) {
    const files = 'evidence' in event.payload ? event.payload.evidence : []
    await attachEvidence(
      tx,
      files.map(({ id }) => id),
      loaded.id,
      version - events.length + 1 + index,
    )
  }
  await save(tx, loaded, after)
  return version
}
