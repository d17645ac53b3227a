import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { contentOf, loadOpenCheckup } from '../load.ts'
import { missingFaults } from '../missing.ts'
import { checkupKeyInput } from '../schema.ts'

/**
 * A chamber hands in what it gives itself; afterwards it changes nothing of it.
 * @throws DomainError not_found, 403, checkup_sealed, self_scored_already, stale_version;
 *   invalid_input naming each item that lacks a self score.
 */
export const submitSelfScores = defineCommand({
  name: 'submit-self-scores',
  input: checkupKeyInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const { tx, actor, now } = ctx
    const checkup = await loadOpenCheckup(ctx, id, 'self_score')
    if (checkup.status !== 'open') throw new DomainError('self_scored_already')
    const scored = checkup.scores.filter(({ selfScore }) => selfScore !== null)
    const fields = missingFaults(
      contentOf(checkup.standard.content),
      scored.map(({ item }) => item),
    )
    if (fields.length > 0) throw new DomainError('invalid_input', { fields })
    const { count } = await tx.checkup.updateMany({
      where: { id, version },
      data: {
        status: 'self_scored',
        selfScoredById: actor.personId,
        selfScoredAt: now,
        version: version + 1,
      },
    })
    if (count === 0) {
      throw new DomainError('stale_version', { params: { current: checkup.version } })
    }
    return { id }
  },
})
