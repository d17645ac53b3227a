import { districtDb } from '#lib/db/district.ts'
import { hashSecret, newSecret } from './secrets.ts'
import type { AccountRef } from './sessions.ts'

/** Every API token begins so, which lets secret scanners find one that was published. */
export const TOKEN_PREFIX = 'sz_'

/** Makes an API token of an account and returns it; only its hash is kept, so it is shown once. */
export async function createToken(account: AccountRef, now: Date): Promise<string> {
  const token = `${TOKEN_PREFIX}${newSecret()}`
  const { districtId, id: accountId } = account
  await districtDb(districtId).apiToken.create({
    data: { districtId, accountId, hash: hashSecret(token), createdAt: now },
  })
  return token
}

/** Revokes every token of an account; returns how many were in force. */
export async function revokeTokens({ districtId, id }: AccountRef, now: Date): Promise<number> {
  const { count } = await districtDb(districtId).apiToken.updateMany({
    where: { accountId: id, revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}
