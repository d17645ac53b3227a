import { recordAct } from '#lib/audit/record.ts'
import { fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadAward, saveAward } from '../load.ts'
import { revokeAwardInput } from '../schema.ts'

/**
 * Notes that an award was taken back; it stays on the list as revoked.
 * @throws DomainError not_found, 403, stale_version; invalid_input at `revokedOn` before it was given.
 */
export const revokeAward = defineCommand({
  name: 'revoke-award',
  input: revokeAwardInput,
  async run(ctx, { id, version, revokedOn }): Promise<{ id: string }> {
    const { chamberCode, awardedOn } = await loadAward(ctx, id)
    if (revokedOn < fromDateColumn(awardedOn)) {
      const fields = [{ path: 'revokedOn', rule: 'date_order' }]
      throw new DomainError('invalid_input', { fields })
    }
    await saveAward(ctx, { id, version }, { revokedOn: toDateColumn(revokedOn) })
    await recordAct(ctx, 'revoke-award', `unit:${chamberCode}`)
    return { id }
  },
})
