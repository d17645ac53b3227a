import { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadOpenCheckup } from '../load.ts'
import { scoreItemInput } from '../schema.ts'
import { itemToScore, type Scored, writeEntry } from '../score.ts'

/**
 * Confirms the points of one item (核定分), saved at once. Fewer than the item gives need a reason.
 * @throws DomainError not_found, 403, own_chamber, checkup_sealed, score_out_of_range,
 *   invalid_input at `reason`, stale_version, unknown_evidence.
 */
export const scoreItem = defineCommand({
  name: 'score-item',
  input: scoreItemInput,
  async run(ctx, { reason, ...entry }): Promise<Scored> {
    const { actor, now } = ctx
    const checkup = await loadOpenCheckup(ctx, entry.id, 'confirm_score')
    const { score } = entry
    const item = itemToScore(checkup, entry)
    if (score < item.points && item.kind !== 'bonus' && reason === '') {
      throw new DomainError('invalid_input', { fields: [{ path: 'reason', rule: 'required' }] })
    }
    const said = reason === '' ? null : reason
    return writeEntry(ctx, checkup, entry, {
      data: {
        score: new Prisma.Decimal(score),
        reason: said,
        scoredById: actor.personId,
        scoredAt: now,
      },
      says: (row) => row.score !== null && Number(row.score) === score && row.reason === said,
    })
  },
})
