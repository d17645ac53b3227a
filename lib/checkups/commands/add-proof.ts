import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { can } from '#lib/domain/policy.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { contentOf, loadOpenCheckup } from '../load.ts'
import { addProofInput } from '../schema.ts'
import { attachProof } from '../score.ts'

/**
 * Files that prove one item of a check-up, from the chamber or from whoever confirms.
 * @throws DomainError not_found (the check-up, or the item), 403, own_chamber, checkup_sealed,
 *   unknown_evidence.
 */
export const addProof = defineCommand({
  name: 'add-proof',
  input: addProofInput,
  async run(ctx, { id, item, evidence }): Promise<{ id: string; item: string }> {
    const { tx, actor } = ctx
    const found = await tx.checkup.findFirst({
      where: { id },
      select: { chamber: { select: { path: true } } },
    })
    const subject = found && unitSubject(actor.districtId, found.chamber.path)
    const isChamber = subject !== null && can(actor, 'self_score', subject) !== null
    const checkup = await loadOpenCheckup(ctx, id, isChamber ? 'self_score' : 'confirm_score')
    const { items } = contentOf(checkup.standard.content)
    if (!items.some(({ code }) => code === item)) throw new DomainError('not_found')
    await attachProof(ctx, checkup, { item, evidence })
    return { id, item }
  },
})
