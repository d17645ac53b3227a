import { recordAct } from '#lib/audit/record.ts'
import { endSessions } from '#lib/auth/sessions.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { loadAccount, saveAccount } from '../load.ts'
import { accountInput } from '../schema.ts'

/**
 * Closes an account: every session of it ends at once, its tokens are refused.
 * @throws DomainError not_found, 403, own_account, stale_version.
 */
export const disableAccount = defineCommand({
  name: 'disable-account',
  input: accountInput,
  async run(ctx, { personId, version }): Promise<{ personId: string }> {
    const { tx, now } = ctx
    const account = await loadAccount(ctx, personId)
    await saveAccount(tx, { id: account.id, version }, { disabledAt: now })
    await endSessions(tx, account, now)
    await recordAct(ctx, 'disable-account', `person:${personId}`)
    return { personId }
  },
})
