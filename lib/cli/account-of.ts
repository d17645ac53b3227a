import { z } from 'zod'
import type { AccountRef } from '#lib/auth/sessions.ts'
import { normalLogin } from '#lib/auth/sign-in.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { prisma } from '#lib/db/client.ts'
import type { CommandInput } from './command.ts'
import { option } from './option.ts'

/**
 * The account named by --login.
 * @throws StartupError when there is none, or it is disabled.
 */
export async function accountOf(values: CommandInput['values']): Promise<AccountRef> {
  const login = normalLogin(option(values, 'login', z.string().min(1)))
  const account = await prisma.account.findUnique({ where: { login } })
  if (!account) throw new StartupError(`There is no account with the login "${login}".`)
  if (account.disabledAt) throw new StartupError(`The account "${login}" is disabled.`)
  return { districtId: account.districtId, id: account.id }
}
