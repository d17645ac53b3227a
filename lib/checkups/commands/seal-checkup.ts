import { createHash } from 'node:crypto'
import { recordAct } from '#lib/audit/record.ts'
import { takeTurn } from '#lib/db/turn.ts'
import { confirmed, sealText } from '#lib/domain/checkup.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { tally } from '#lib/domain/standard.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { bringForth, type Sealing } from '../bring-forth.ts'
import { loadOpenCheckup, viewOf } from '../load.ts'
import { missingFaults } from '../missing.ts'
import { checkupKeyInput } from '../schema.ts'

/** What sealing wrote: the total, and how many issues it opened and told. */
export type Sealed = Readonly<{ id: string; total: number; opened: number; told: number }>

/**
 * Seals a check-up (封存): its scores never change again, and what they say of failed and passed items
 * goes to the issues about them, all in one transaction.
 * @throws DomainError not_found, 403, own_chamber, checkup_sealed, stale_version; invalid_input naming
 *   each item without a confirmed score.
 */
export const sealCheckup = defineCommand({
  name: 'seal-checkup',
  input: checkupKeyInput,
  async run(ctx, { id, version }): Promise<Sealed> {
    const { tx, actor, now } = ctx
    await lockChamber(ctx, id)
    const checkup = await loadOpenCheckup(ctx, id, 'confirm_score')
    const view = await viewOf(tx, checkup)
    const points = confirmed(view.scores)
    const { content } = view.standard
    const fields = missingFaults(content, [...points.keys()])
    if (fields.length > 0) throw new DomainError('invalid_input', { fields })
    const { total, bonus, isVetoed, failedGates } = tally(content, points)
    const at = now.toISOString()
    const hash = createHash('sha256').update(sealText(view, { byId: actor.personId, at }))
    const { count } = await tx.checkup.updateMany({
      where: { id, version },
      data: {
        status: 'sealed',
        sealedById: actor.personId,
        sealedAt: now,
        total,
        bonus,
        isVetoed,
        failedGates: [...failedGates],
        sealHash: hash.digest('hex'),
        version: version + 1,
      },
    })
    if (count === 0) {
      throw new DomainError('stale_version', { params: { current: checkup.version } })
    }
    const { chamber, by, scores: scorings } = checkup
    const sealing: Sealing = { view, chamber, by, scorings }
    const done = await bringForth(ctx, sealing)
    await recordAct(ctx, 'seal-checkup', `checkup:${id}`, { total, ...done })
    return { id, total, ...done }
  },
})

/** Two check-ups of one chamber sealed at once wait for one another: an item has one open issue. */
async function lockChamber({ tx, actor }: Ctx, id: string): Promise<void> {
  const found = await tx.checkup.findFirst({ where: { id }, select: { chamberCode: true } })
  if (!found) throw new DomainError('not_found')
  const { districtId } = actor
  await takeTurn(tx, { of: 'chamber', districtId, unit: found.chamberCode })
}
