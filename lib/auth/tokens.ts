import { prisma } from '#lib/db/client.ts'
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

/** Revokes a token; an unknown or revoked one is left as it is. */
export async function revokeToken(token: string, now: Date): Promise<void> {
  // The district is not known here: the token itself is the proof.
  await prisma.apiToken.updateMany({
    where: { hash: hashSecret(token), revokedAt: null },
    data: { revokedAt: now },
  })
}
