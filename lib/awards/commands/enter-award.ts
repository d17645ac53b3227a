import { requireGrant } from '#lib/access/require.ts'
import { unitScope } from '#lib/access/scope.ts'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { attachProof, refuseKnown } from '../load.ts'
import { awardColumns } from '../record.ts'
import { enterAwardInput } from '../schema.ts'

/**
 * Enters an award of a chamber, and what the district gave for it.
 * @throws DomainError unknown_unit at `chamber`, 403, award_known at `round`, unknown_evidence.
 */
export const enterAward = defineCommand({
  name: 'enter-award',
  input: enterAwardInput,
  async run(ctx, { chamber, evidence, ...facts }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const unit = await tx.unit.findFirst({
      where: { AND: [{ code: chamber, level: 'chamber' }, unitScope(actor)] },
      select: { path: true },
    })
    if (!unit) throw new DomainError('unknown_unit', { path: 'chamber' })
    requireGrant(actor, 'manage_awards', unitSubject(actor.districtId, unit.path))
    await refuseKnown(ctx, { chamber, ...facts })
    const { id } = await tx.award.create({
      data: {
        districtId: actor.districtId,
        chamberCode: chamber,
        ...awardColumns(facts),
        enteredById: actor.personId,
        enteredAt: now,
      },
      select: { id: true },
    })
    await attachProof(ctx, evidence, { id, chamber })
    const { kind, level } = facts
    await recordAct(ctx, 'enter-award', `unit:${chamber}`, { kind, level })
    return { id }
  },
})
