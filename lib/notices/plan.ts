import { nextDigest } from '#lib/domain/digest-time.ts'
import { issueSubject } from '#lib/domain/issue-view.ts'
import { type Audience, audienceOf } from '#lib/domain/notice-audience.ts'
import { NOTICE_RULES } from '#lib/domain/notice-rules.ts'
import { can } from '#lib/domain/policy.ts'
import { isWithin } from '#lib/domain/unit-path.ts'
import type { History } from './histories.ts'
import { isMeant, type Recipient } from './people.ts'
import type { ChannelKind } from './schema.ts'

/** Edits in quick succession become one message: it waits so long for more. */
export const MERGE_MINUTES = 2
/** What is older when it comes to be told stands in the centre only: old news is no news. */
const NEWS_HOURS = 72

/** A happening as the tables name it. */
export type Happening = Readonly<{ issueId: string; seq: number; at: Date }>

/** One happening for one account. */
export type Telling = Happening & Readonly<{ accountId: string }>

/** A message to be sent, or to be joined with an open one of the same key. */
export type Outgoing = Readonly<{
  kind: 'mail' | 'digest' | 'channel'
  accountId: string | null
  channelId: string | null
  mergeKey: string | null
  due: Date
  happening: Happening
}>

export type ListeningChannel = Readonly<{
  id: string
  kind: ChannelKind
  path: string
  groups: readonly string[]
}>

export type Plan = Readonly<{ tellings: readonly Telling[]; outgoing: readonly Outgoing[] }>
type Listeners = Readonly<{
  recipients: readonly Recipient[]
  channels: readonly ListeningChannel[]
  /** Whether there is a mail server at all. */
  canMail: boolean
}>

/** Who of those meant is told of one event, and by which messages. Sight is judged as of now. */
export function planEvent(history: History, seq: number, listeners: Listeners, now: Date): Plan {
  const { event, view } = history.at(seq)
  const audience = audienceOf(view, event)
  const happening = { issueId: history.issueId, seq, at: new Date(event.at) }
  const subject = issueSubject(history.now)
  const isNews = now.getTime() - happening.at.getTime() <= NEWS_HOURS * 3_600_000
  const told = listeners.recipients.flatMap((recipient) => {
    const urgency = urgencyFor(recipient, audience)
    const isOwn = recipient.actor.personId === event.actorId
    if (urgency === null || isOwn || !can(recipient.actor, 'read', subject)) return []
    return [{ recipient, urgency }]
  })
  const mails = told.flatMap(({ recipient, urgency }) =>
    recipient.mail && listeners.canMail && isNews
      ? [mailOf(recipient, recipient.mail.mode === 'now' ? urgency : 'digest', happening, now)]
      : [],
  )
  const { group, now: urgent, machine = [] } = NOTICE_RULES[event.type]
  const heard = listeners.channels.filter(
    ({ kind, groups, path }) =>
      isNews &&
      groups.includes(group) &&
      subject.paths.some((one) => isWithin(one, path)) &&
      // A group chat is for what somebody has to act upon; a program may want everything.
      (kind === 'webhook' || urgent.length + machine.length > 0),
  )
  return {
    tellings: told.map(({ recipient }) => ({ ...happening, accountId: recipient.actor.accountId })),
    outgoing: [...mails, ...heard.map((channel) => channelMessage(channel, happening, now))],
  }
}

type Urgency = 'now' | 'digest'

function urgencyFor({ actor }: Recipient, audience: Audience): Urgency | null {
  if (audience.now.some((party) => isMeant(actor, party))) return 'now'
  return audience.digest.some((party) => isMeant(actor, party)) ? 'digest' : null
}

function mailOf(
  { actor: { accountId } }: Recipient,
  urgency: Urgency,
  happening: Happening,
  now: Date,
): Outgoing {
  const base = { accountId, channelId: null, happening }
  return urgency === 'now'
    ? {
        ...base,
        kind: 'mail',
        mergeKey: `mail:${accountId}:${happening.issueId}`,
        due: inMinutes(now, MERGE_MINUTES),
      }
    : { ...base, kind: 'digest', mergeKey: `digest:${accountId}`, due: nextDigest(now) }
}

/** Robots speak once for quick edits; a webhook gets every event by itself and at once. */
function channelMessage({ id, kind }: ListeningChannel, happening: Happening, now: Date): Outgoing {
  const merges = kind !== 'webhook'
  return {
    kind: 'channel',
    accountId: null,
    channelId: id,
    happening,
    mergeKey: merges ? `channel:${id}:${happening.issueId}` : null,
    due: merges ? inMinutes(now, MERGE_MINUTES) : now,
  }
}

function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}
