import { z } from 'zod'
import { sealText, unsealText } from '#lib/config/seal.ts'

/** What lets one speak through a channel: never shown again after it was entered, never logged. */
const keysShape = z.object({ url: z.string(), secret: z.string().nullable() })
export type ChannelKeys = Readonly<z.output<typeof keysShape>>

const PURPOSE = 'sanzhi channel keys'

/** Encrypts the keys of a channel under the secret of the installation; `channelId` binds them to it. */
export function seal(channelId: string, keys: ChannelKeys): string {
  return sealText(PURPOSE, channelId, JSON.stringify(keys))
}

/** The keys of a channel; null when they were sealed under another secret. */
export function unseal(channelId: string, sealed: string): ChannelKeys | null {
  const text = unsealText(PURPOSE, channelId, sealed)
  return text === null ? null : keysShape.parse(JSON.parse(text))
}
