import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { attachProof, loadAward, refuseKnown, saveAward } from '../load.ts'
import { awardColumns } from '../record.ts'
import { editAwardInput } from '../schema.ts'

/**
 * Sets an award right; further proof is added to what there is.
 * @throws DomainError not_found, 403, stale_version, award_known at `round`, unknown_evidence.
 */
export const editAward = defineCommand({
  name: 'edit-award',
  input: editAwardInput,
  async run(ctx, { id, version, evidence, ...facts }): Promise<{ id: string }> {
    const { chamberCode: chamber } = await loadAward(ctx, id)
    await refuseKnown(ctx, { chamber, ...facts }, id)
    await saveAward(ctx, { id, version }, awardColumns(facts))
    await attachProof(ctx, evidence, { id, chamber })
    await recordAct(ctx, 'edit-award', `unit:${chamber}`, { kind: facts.kind })
    return { id }
  },
})
