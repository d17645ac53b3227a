import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { env } from '#lib/config/env.ts'

/** What lets one speak through a channel: never shown again after it was entered, never logged. */
const keysShape = z.object({ url: z.string(), secret: z.string().nullable() })
export type ChannelKeys = Readonly<z.output<typeof keysShape>>

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** Encrypts the keys of a channel under the secret of the installation; `channelId` binds them to it. */
export function seal(channelId: string, keys: ChannelKeys): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, key(), nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(channelId))
  const text = Buffer.concat([cipher.update(JSON.stringify(keys), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
}

/** The keys of a channel; null when they were sealed under another secret. */
export function unseal(channelId: string, sealed: string): ChannelKeys | null {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    })
    decipher.setAAD(Buffer.from(channelId))
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
    return keysShape.parse(JSON.parse(text.toString('utf8')))
  } catch {
    return null
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().authSecret, '', 'sanzhi channel keys', 32))
}
