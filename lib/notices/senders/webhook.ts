import { createHmac } from 'node:crypto'
import type { AllowList } from '#lib/http/address.ts'
import { postJson } from '#lib/http/post.ts'
import type { ChannelKeys } from '../seal.ts'
import { SendFailure } from './failure.ts'

export type WebhookMessage = Readonly<{ deliveryId: string; body: object }>

/**
 * Posts a message to a program. `Sanzhi-Signature: t=<seconds>,v1=<hex>` is HMAC-SHA256 with the
 * secret over `<t>.<body>`; `Sanzhi-Delivery` stays the same when a message is sent again.
 * @throws SendFailure, CallError
 */
export async function sendWebhook(
  { url, secret }: ChannelKeys,
  { deliveryId, body }: WebhookMessage,
  { now, allow, timeout }: { now: Date; allow: AllowList; timeout?: number | undefined },
): Promise<void> {
  const json = JSON.stringify(body)
  const seconds = Math.floor(now.getTime() / 1000)
  const signature = createHmac('sha256', secret ?? '')
    .update(`${seconds}.${json}`)
    .digest('hex')
  const { status } = await postJson(url, json, {
    allow,
    timeout,
    headers: {
      'Sanzhi-Delivery': deliveryId,
      'Sanzhi-Signature': `t=${seconds},v1=${signature}`,
    },
  })
  if (status < 200 || status > 299) throw new SendFailure('http', status)
}
