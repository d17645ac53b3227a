import { recordAct } from '#lib/audit/record.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadAccount, saveAccount } from '../load.ts'
import { accountInput } from '../schema.ts'

/**
 * Opens a closed account again, with the password it had.
 * @throws DomainError not_found, 403, own_account, stale_version.
 */
export const enableAccount = defineCommand({
  name: 'enable-account',
  input: accountInput,
  async run(ctx, { personId, version }): Promise<{ personId: string }> {
    const account = await loadAccount(ctx, personId)
    await saveAccount(ctx.tx, { id: account.id, version }, { disabledAt: null })
    await recordAct(ctx, 'enable-account', `person:${personId}`)
    return { personId }
  },
})
