import { hashPassword } from '#lib/auth/passwords.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import type { NewPassword } from './dto.ts'
import { newPassword } from './load.ts'

/**
 * Gives a person an account. Returns the password when it was made up here, null when it was given.
 * @throws DomainError login_taken at `login`, password_like_login at `password`.
 */
export async function openAccount(
  { tx, actor, now }: Ctx,
  account: { personId: string; login: string; password?: string | undefined },
): Promise<NewPassword> {
  const { personId, login, password } = account
  if (password?.toLowerCase() === login) {
    throw new DomainError('password_like_login', { path: 'password' })
  }
  const made = password === undefined ? newPassword() : null
  const { count } = await tx.account.createMany({
    data: {
      districtId: actor.districtId,
      personId,
      login,
      passwordHash: await hashPassword(password ?? made ?? ''),
      passwordChangedAt: now,
      createdAt: now,
    },
    // Logins are unique over all districts, also those that this client does not see.
    skipDuplicates: true,
  })
  if (count === 0) throw new DomainError('login_taken', { path: 'login' })
  return { personId, login, password: made }
}
