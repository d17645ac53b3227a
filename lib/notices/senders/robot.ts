import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { AllowList } from '#lib/http/address.ts'
import { postJson } from '#lib/http/post.ts'
import type { ChannelKeys } from '../seal.ts'
import { SendFailure } from './failure.ts'

type How = Readonly<{ now: Date; allow: AllowList; timeout?: number | undefined }>

/** WeCom takes so many bytes in a text, DingTalk a few more. */
const LONGEST_TEXT = 2000

/** Speaks in a WeCom (企业微信) group. Plain text: a title must not become a link or a mention. */
export async function sendWecom({ url }: ChannelKeys, text: string, how: How): Promise<void> {
  await say(url, text, how)
}

/**
 * Speaks in a DingTalk (钉钉) group. With a secret the address carries the time and its signature:
 * base64 of HMAC-SHA256 over `<milliseconds>\n<secret>`.
 */
export async function sendDingtalk(
  { url, secret }: ChannelKeys,
  text: string,
  how: How,
): Promise<void> {
  const target = new URL(url)
  if (secret !== null) {
    const timestamp = String(how.now.getTime())
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
    target.searchParams.set('timestamp', timestamp)
    target.searchParams.set('sign', sign)
  }
  await say(target.href, text, how)
}

const answerShape = z.object({ errcode: z.number() })

/** Both answer 200 whatever happened; `errcode` 0 alone means that it was said. */
async function say(url: string, text: string, { allow, timeout }: How): Promise<void> {
  const message = { msgtype: 'text', text: { content: shortened(text) } }
  const { status, body } = await postJson(url, JSON.stringify(message), { allow, timeout })
  if (status !== 200) throw new SendFailure('http', status)
  const answer = answerShape.safeParse(parsed(body))
  if (!answer.success) throw new SendFailure('robot')
  if (answer.data.errcode !== 0) throw new SendFailure('robot', answer.data.errcode)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function shortened(text: string): string {
  const bytes = Buffer.from(text)
  if (bytes.byteLength <= LONGEST_TEXT) return text
  // A character cut in two would become a sign of its own.
  return `${bytes
    .subarray(0, LONGEST_TEXT - 3)
    .toString('utf8')
    .replace(/\ufffd+$/, '')}…`
}
