import { z } from 'zod'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { hashPassword, PASSWORD_MAX, PASSWORD_MIN, verifyPassword } from '../passwords.ts'
import { hashSecret } from '../secrets.ts'
import { endSessions } from '../sessions.ts'

const changePasswordInput = z.strictObject({
  currentPassword: z.string().min(1).max(PASSWORD_MAX),
  newPassword: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX),
  /** The session the change is made in, given by the gateway; every other one ends. */
  sessionId: z.string().optional(),
})

/**
 * Changes the actor's own password. All other sessions end at once; the present one has just proven
 * the password and counts as signed in anew.
 * @throws DomainError wrong_password at `currentPassword`; password_like_login or
 *   password_unchanged at `newPassword`.
 */
export const changePassword = defineCommand({
  name: 'change-password',
  input: changePasswordInput,
  async run(ctx, { currentPassword, newPassword, sessionId }): Promise<null> {
    const { tx, actor, now } = ctx
    const where = { districtId_id: { districtId: actor.districtId, id: actor.accountId } }
    const account = await tx.account.findUniqueOrThrow({ where })
    if (!(await verifyPassword(account.passwordHash, currentPassword))) {
      throw new DomainError('wrong_password', { path: 'currentPassword' })
    }
    if (newPassword.trim().toLowerCase() === account.login) {
      throw new DomainError('password_like_login', { path: 'newPassword' })
    }
    if (newPassword.normalize('NFC') === currentPassword.normalize('NFC')) {
      throw new DomainError('password_unchanged', { path: 'newPassword' })
    }
    const passwordHash = await hashPassword(newPassword)
    await tx.account.update({ where, data: { passwordHash, passwordChangedAt: now } })
    await endSessions(tx, account, now, sessionId)
    if (sessionId) {
      await tx.session.updateMany({
        where: { idHash: hashSecret(sessionId), accountId: account.id, endedAt: null },
        data: { createdAt: now, lastSeenAt: now },
      })
    }
    await recordAct(ctx, 'change_password', `account:${account.id}`)
    return null
  },
})
