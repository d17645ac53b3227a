import { readableKinds } from '#lib/announcements/announce.ts'
import { env } from '#lib/config/env.ts'
import type { DistrictDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { AllowList } from '#lib/http/address.ts'
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { announcementWords } from './announcement-words.ts'
import { loadContent, loadPersonalContent } from './content.ts'
import { loadRecipients, type Recipient } from './people.ts'
import { type ChannelKeys, unseal } from './seal.ts'
import { SendFailure } from './senders/failure.ts'
import type { Mailer } from './senders/mail.ts'
import { sendDingtalk, sendWecom } from './senders/robot.ts'
import { sendWebhook } from './senders/webhook.ts'
import { digestWords, groupText, mailWords, type ToldIssue, webhookBody } from './words.ts'

/** What a round of sending shares. */
export type SendRound = Readonly<{
  db: DistrictDb
  districtId: string
  now: Date
  allow: AllowList
  timeout: number | undefined
  mailer: Mailer
}>

type Message = Readonly<{
  id: string
  kind: string
  channelId: string | null
  accountId: string | null
  announcementId: string | null
}>

/**
 * Sends one message, worded as things are at this moment; `dropped` when nobody wants it any more.
 * @throws SendFailure or CallError when it did not go out.
 */
export async function deliver(message: Message, round: SendRound): Promise<'sent' | 'dropped'> {
  if (message.channelId !== null) return toChannel(message, message.channelId, round)
  if (message.accountId !== null) return toPerson(message, message.accountId, round)
  return 'dropped'
}

async function toPerson(
  message: Message,
  accountId: string,
  { db, now, mailer }: SendRound,
): Promise<'sent' | 'dropped'> {
  const [recipient] = await loadRecipients(db, { account: { id: accountId } }, dateOf(now))
  if (!recipient?.mail) return 'dropped'
  const words = await personalWords(db, message, recipient)
  if (!words) return 'dropped'
  await mailer.send({ deliveryId: message.id, to: recipient.mail.address, ...words })
  return 'sent'
}

/** What a person is written; null when nothing is left that is unread and may be read. */
async function personalWords(
  db: DistrictDb,
  { id, kind, announcementId }: Message,
  recipient: Recipient,
) {
  const t = translator(recipient.locale)
  const { publicUrl } = env()
  if (announcementId !== null) {
    const told = await db.announcement.findFirst({ where: { id: announcementId, readAt: null } })
    const what = readableKinds(recipient.actor).find((may) => may === told?.kind)
    if (!told || !what) return null
    return announcementWords({ kind: what, subject: told.subject }, publicUrl, recipient.locale)
  }
  const issues = await loadPersonalContent(db, id, recipient)
  const [first] = issues
  if (!first) return null
  return kind === 'digest' ? digestWords(issues, publicUrl, t) : mailWords(first, publicUrl, t)
}

async function toChannel(
  { id, kind }: Message,
  channelId: string,
  round: SendRound,
): Promise<'sent' | 'dropped'> {
  const channel = await round.db.channel.findFirst({ where: { id: channelId } })
  if (!channel || (channel.disabledAt !== null && kind !== 'test')) return 'dropped'
  const keys = unseal(channelId, channel.sealed)
  if (keys === null) throw new SendFailure('sealed')
  const [issue] = kind === 'test' ? [null] : await loadContent(round.db, id)
  if (issue === undefined) return 'dropped'
  await speak(channel.kind, keys, { id, issue }, round)
  return 'sent'
}

/** Without an issue it is a test. */
async function speak(
  kind: string,
  keys: ChannelKeys,
  { id, issue }: { id: string; issue: ToldIssue | null },
  round: SendRound,
): Promise<void> {
  const { districtId } = round
  const { publicUrl } = env()
  const t = translator(DEFAULT_LOCALE)
  if (kind === 'webhook') {
    const body = issue
      ? webhookBody(id, districtId, issue, publicUrl)
      : { id, district: districtId, test: true }
    return sendWebhook(keys, { deliveryId: id, body }, round)
  }
  const text = issue ? groupText(issue, publicUrl, t) : t('notices.test', { url: publicUrl })
  return kind === 'dingtalk' ? sendDingtalk(keys, text, round) : sendWecom(keys, text, round)
}
