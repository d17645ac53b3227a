import { requireGrant } from '#lib/access/require.ts'
import { unitScope } from '#lib/access/scope.ts'
import { recordAct } from '#lib/audit/record.ts'
import { takeTurn } from '#lib/db/turn.ts'
import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import type { EvidenceRef } from '#lib/domain/decision.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { extendsFact, missingFactProof } from '#lib/domain/facts.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import type { Appointment } from '#lib/domain/policy.ts'
import { attachToRecord, resolveEvidence } from '#lib/events/evidence-links.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import type { FactEntered } from '../dto.ts'
import { type LatestFact, latestFacts } from '../latest.ts'
import { renewIssue } from '../renew-issue.ts'
import { type EnterFactInput, enterFactInput } from '../schema.ts'

/**
 * Enters a dated fact of a chamber beside those before it. One that carries on an earlier fact needs
 * the proof of its kind, and closes the issue that warned of the end of the earlier one.
 * @throws DomainError unknown_unit or unit_disabled at `chamber`, 403; fact_not_later at `validUntil`
 *   unless it is a correction; evidence_missing with the kinds; unknown_evidence at `evidence`.
 */
export const enterFact = defineCommand({
  name: 'enter-fact',
  input: enterFactInput,
  async run(ctx, input): Promise<FactEntered> {
    const { tx, actor } = ctx
    const { chamber, kind, evidence: ids } = input
    const appointment = await standing(ctx, chamber)
    // Facts of one chamber come one by one, and so do the warnings of them.
    await takeTurn(tx, { of: 'chamber', districtId: actor.districtId, unit: chamber })
    const before = (await latestFacts(tx, chamber)).find((fact) => fact.kind === kind)
    const evidence = await resolveEvidence(tx, actor, ids)
    const isExtending = judge(input, before, evidence)
    const id = await writeFact(ctx, input)
    await attachToRecord(tx, ids, { kind: 'fact', id, chamber })
    if (kind === 'term_of_office') await copyTerm(ctx, chamber, input.validUntil)
    const isInForce = !input.validUntil || input.validUntil >= dateOf(ctx.now)
    const fact = { id, kind, chamber, until: input.validUntil ?? null, evidence }
    const closed = isExtending && isInForce ? await renewIssue(ctx, appointment, fact) : null
    await recordAct(ctx, 'enter-fact', `unit:${chamber}`, { kind })
    return { id, chamber, closed }
  },
})

/** The appointment by which the actor keeps the facts of this chamber. */
async function standing({ tx, actor }: Ctx, code: string): Promise<Appointment> {
  const row = await tx.unit.findFirst({
    where: { AND: [{ code, level: 'chamber' }, unitScope(actor)] },
    select: { path: true, disabledAt: true },
  })
  if (!row) throw new DomainError('unknown_unit', { path: 'chamber' })
  const appointment = requireGrant(actor, 'keep_facts', unitSubject(actor.districtId, row.path))
  if (row.disabledAt) throw new DomainError('unit_disabled', { path: 'chamber' })
  return appointment
}

/** Whether the fact carries on the one before it; refuses what neither does so nor corrects. */
function judge(
  { kind, validUntil, correction }: EnterFactInput,
  before: LatestFact | undefined,
  evidence: readonly EvidenceRef[],
): boolean {
  if (!before || before.validUntil === null) return false
  const { validUntil: until } = before
  if (!extendsFact(until, validUntil ?? null)) {
    if (correction) return false
    throw new DomainError('fact_not_later', { path: 'validUntil', params: { until } })
  }
  const missing = missingFactProof(
    kind,
    evidence.map((file) => file.kind),
  )
  if (missing.length > 0) {
    const params = { kinds: missing.join(',') }
    throw new DomainError('evidence_missing', { path: 'evidence', params })
  }
  return true
}

async function writeFact({ tx, actor, now }: Ctx, input: EnterFactInput): Promise<string> {
  const { chamber, kind, validFrom, validUntil, reference, note } = input
  const { id } = await tx.chamberFact.create({
    data: {
      districtId: actor.districtId,
      chamberCode: chamber,
      kind,
      validFrom: validFrom ? toDateColumn(validFrom) : null,
      validUntil: validUntil ? toDateColumn(validUntil) : null,
      reference: reference ?? null,
      note: note ?? null,
      enteredById: actor.personId,
      enteredAt: now,
    },
    select: { id: true },
  })
  return id
}

/** The profile repeats when the term of office ends, for lists; the fact is the record. */
async function copyTerm({ tx, actor }: Ctx, unitCode: string, until: string | undefined) {
  const key = { districtId: actor.districtId, unitCode }
  const termEndsOn = until ? toDateColumn(until) : null
  await tx.chamberProfile.upsert({
    where: { districtId_unitCode: key },
    create: { ...key, registration: 'unregistered', termEndsOn },
    update: { termEndsOn },
  })
}
