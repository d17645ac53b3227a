import { appendAudit } from '#lib/audit/append.ts'
import { revokeTokens } from '#lib/auth/tokens.ts'
import { now } from '#lib/config/clock.ts'
import { districtDb } from '#lib/db/district.ts'
import { accountOf } from '../account-of.ts'
import type { Command } from '../command.ts'

export const tokenRevokeCommand: Command = {
  summary: 'revokes every API token of a user',
  usage: '--login L',
  options: { login: { type: 'string' } },
  run: async ({ values, print }) => {
    const account = await accountOf(values)
    const { districtId, id } = account
    const at = now()
    const count = await revokeTokens(account, at)
    const fact = { districtId, at, actorId: null, action: 'revoke-tokens', result: 'ok' }
    await districtDb(districtId).$transaction((tx) =>
      appendAudit(tx, { ...fact, subject: `account:${id}`, detail: { by: 'console', count } }),
    )
    print(`Revoked ${count} ${count === 1 ? 'token' : 'tokens'}.`)
  },
}
