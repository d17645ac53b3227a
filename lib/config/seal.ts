import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/**
 * Encrypts a text under the secret of the installation, for one purpose, bound to the id of the row it
 * lies in: neither another purpose nor another row can open it.
 */
export function sealText(purpose: string, id: string, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, derivedKey(purpose), nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The sealed text; null when it was sealed under another secret, purpose or id. */
export function unsealText(purpose: string, id: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const nonce = bytes.subarray(0, NONCE)
    const decipher = createDecipheriv(ALGORITHM, derivedKey(purpose), nonce, { authTagLength: TAG })
    decipher.setAAD(Buffer.from(id))
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
    return text.toString('utf8')
  } catch {
    return null
  }
}

/** 32 bytes for one purpose, from the secret of the installation. */
export function derivedKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().authSecret, '', purpose, 32))
}
