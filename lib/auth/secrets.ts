import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody can guess: 32 random bytes as 43 URL-safe characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in hex: what is kept of a secret that has enough randomness of its own. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
