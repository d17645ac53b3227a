import { recordAct } from '#lib/audit/record.ts'
import { hashPassword } from '#lib/auth/passwords.ts'
import { endSessions } from '#lib/auth/sessions.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import type { NewPassword } from '../dto.ts'
import { loadAccount, newPassword, saveAccount } from '../load.ts'
import { accountInput } from '../schema.ts'

/**
 * Gives an account a new password, shown once, and ends every session of it.
 * @throws DomainError not_found, 403, own_account, stale_version.
 */
export const resetPassword = defineCommand({
  name: 'reset-password',
  input: accountInput,
  async run(ctx, { personId, version }): Promise<NewPassword> {
    const { tx, now } = ctx
    const account = await loadAccount(ctx, personId)
    const password = newPassword()
    await saveAccount(
      tx,
      { id: account.id, version },
      { passwordHash: await hashPassword(password), passwordChangedAt: now },
    )
    await endSessions(tx, account, now)
    await recordAct(ctx, 'reset-password', `person:${personId}`)
    return { personId, login: account.login, password }
  },
})
