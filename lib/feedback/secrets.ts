import { createHash, createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { derivedKey } from '#lib/config/seal.ts'
import { feedbackNumber } from '#lib/domain/feedback.ts'

/** The token of a link: 128 random bits as 22 URL-safe characters. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/** SHA-256 of a token: what finds its link. Null when it cannot be one. */
export function hashToken(token: string): string | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return null
  return createHash('sha256').update(token).digest('hex')
}

/** An unguessable number under which its progress can be asked for. */
export function newNumber(): string {
  return feedbackNumber(randomBytes(20))
}

/**
 * An address as the limits know it: keyed with the secret of the installation, so that nobody who reads
 * the database learns it. Of IPv6 the network counts, for a household has many addresses.
 */
export function hashAddress(address: string): string {
  const known = isIPv6(address) ? address.split(':').slice(0, 4).join(':') : address
  return createHmac('sha256', derivedKey('sanzhi feedback address')).update(known).digest('hex')
}
