import { appendAudit } from '#lib/audit/append.ts'
import { createToken } from '#lib/auth/tokens.ts'
import { now } from '#lib/config/clock.ts'
import { districtDb } from '#lib/db/district.ts'
import { accountOf } from '../account-of.ts'
import type { Command } from '../command.ts'

export const tokenCreateCommand: Command = {
  summary: 'makes an API token that acts as a user and prints it',
  usage: '--login L',
  details: [
    'Only the token is printed, and it cannot be shown again. A program sends it as',
    '"Authorization: Bearer <token>". It ends with the account, or by token revoke.',
  ].join('\n'),
  options: { login: { type: 'string' } },
  run: async ({ values, print }) => {
    const account = await accountOf(values)
    const { districtId, id } = account
    const at = now()
    const token = await createToken(account, at)
    const subject = `account:${id}`
    await districtDb(districtId).$transaction((tx) =>
      appendAudit(tx, {
        districtId,
        at,
        actorId: null,
        action: 'create-token',
        subject,
        result: 'ok',
        detail: { by: 'console' },
      }),
    )
    print(token)
  },
}
