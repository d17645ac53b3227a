import { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadOpenCheckup } from '../load.ts'
import { selfScoreItemInput } from '../schema.ts'
import { itemToScore, type Scored, writeEntry } from '../score.ts'

/**
 * What a chamber gives itself for one item (自评分), saved at once, until it submits.
 * @throws DomainError not_found, 403, checkup_sealed, self_scored_already, score_out_of_range,
 *   stale_version, unknown_evidence.
 */
export const selfScoreItem = defineCommand({
  name: 'self-score-item',
  input: selfScoreItemInput,
  async run(ctx, { note, ...entry }): Promise<Scored> {
    const { actor, now } = ctx
    const checkup = await loadOpenCheckup(ctx, entry.id, 'self_score')
    if (checkup.status !== 'open') throw new DomainError('self_scored_already')
    const { score } = entry
    itemToScore(checkup, entry)
    const said = note === '' ? null : note
    return writeEntry(ctx, checkup, entry, {
      data: {
        selfScore: new Prisma.Decimal(score),
        selfNote: said,
        selfById: actor.personId,
        selfAt: now,
      },
      says: (row) =>
        row.selfScore !== null && Number(row.selfScore) === score && row.selfNote === said,
    })
  },
})
