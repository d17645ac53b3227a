import type { FactKind } from '#lib/domain/codes.ts'
import type { EvidenceRef } from '#lib/domain/decision.ts'
import { extendsFact } from '#lib/domain/facts.ts'
import { factKey, originKey } from '#lib/domain/origin.ts'
import type { Appointment } from '#lib/domain/policy.ts'
import { isEnded } from '#lib/domain/stage.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import type { Ctx } from '#lib/kernel/command.ts'

type NewFact = Readonly<{
  id: string
  kind: FactKind
  chamber: string
  until: string | null
  evidence: readonly EvidenceRef[]
}>

/**
 * Tells the open issue that warned of the end of a fact that it was entered anew, which closes it.
 * @returns the number of that issue, or null when none is open or it warns of a later end
 */
export async function renewIssue(
  { tx, actor, now }: Ctx,
  { unit, office }: Appointment,
  { id: factId, kind, chamber, until, evidence }: NewFact,
): Promise<string | null> {
  const open = await tx.issue.findFirst({
    where: { chamberCode: chamber, originKey: factKey(kind), endedAt: null },
    select: { number: true },
  })
  if (!open) return null
  const { districtId, personId: actorId } = actor
  const cause = { kind: 'person' } as const
  const by = { districtId, actorId, unit: unit.code, office, cause }
  const version = await appendToIssue(tx, by, open.number, now, ({ state }) => {
    const { origin, stage } = state
    if (origin?.kind !== 'fact' || isEnded(stage) || originKey(origin) !== factKey(kind))
      return null
    if (!extendsFact(origin.until, until)) return null
    return [{ type: 'fact.renewed', payload: { factId, kind, until, evidence: [...evidence] } }]
  })
  return version === null ? null : open.number
}
