import type { RequestKind, Rung } from '#lib/domain/codes.ts'
import type { EventType } from '#lib/domain/events.ts'
import type { NoticeGroup } from '#lib/domain/notice-rules.ts'
import { isGuest, type Office } from '#lib/domain/offices.ts'
import type { Tone } from '#lib/domain/tone.ts'
import { rungWords } from '#lib/i18n/rung-words.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChannelKind, DeliveryFault, DeliveryStatus, MailMode } from './schema.ts'

/** A happening as it is told: what, when, and for which unit or by which office. */
export type Told = Readonly<{
  seq: number
  type: EventType
  at: string
  unit: Readonly<{ code: string; name: string }> | null
  office: Office | null
  /** What is asked for, or which rung of supervision reached whom; the word of the kind says less. */
  detail:
    | Readonly<{ request: RequestKind }>
    | Readonly<{ rung: Rung; to: string; tone: Tone }>
    | null
}>

/** 东城街道 申请核验: whoever is linked with a unit from outside appears by the office. */
export function toldSentence(told: Omit<Told, 'seq' | 'at'>, t: Translate): string {
  const { type, unit, office, detail } = told
  const known = office && isGuest(office) ? t(`codes.office.${office}`) : unit?.name
  const who = known ?? t('events.machine')
  if (detail === null) return t('notices.told', { who, what: t(`events.did.${type}`) })
  if ('request' in detail) {
    return t('notices.asked', { who, what: t(`codes.requestKind.${detail.request}`) })
  }
  return t('notices.supervised', { who, to: detail.to, rung: rungWords(detail, t) })
}

/** Where a notice leads: the issue, after it was marked as read. */
export function noticeHref(number: string): string {
  return `/notices/${number}/open`
}

/** One line of the centre: an issue, how much of it is unread, and what happened last. */
export type NoticeLine = Readonly<{
  id: string
  number: string
  title: string
  chamber: Readonly<{ code: string; name: string }>
  /** Happenings since it was last read; 0 for a line that was read. */
  unread: number
  firstAt: string
  at: string
  last: Told
}>

/** How somebody is written to; `mailWorks` is false while the installation has no mail server. */
export type Preference = Readonly<{ email: string | null; mode: MailMode; mailWorks: boolean }>

/** A channel as its administrators see it: of its address only the host, of its secret nothing. */
export type ChannelLine = Readonly<{
  id: string
  kind: ChannelKind
  name: string
  host: string
  unit: Readonly<{ code: string; name: string }>
  groups: readonly NoticeGroup[]
  enabled: boolean
  version: number
  hasSecret: boolean
  /** Messages that wait, that were given up, and when one last went out. */
  waiting: number
  dead: number
  lastSentAt: string | null
}>

/** How a message fared: technical facts, nothing of what it says. */
export type DeliveryLine = Readonly<{
  id: string
  /** The channel by name; null for e-mail. */
  channel: Readonly<{ id: string; name: string }> | null
  kind: string
  status: DeliveryStatus
  createdAt: string
  settledAt: string | null
  nextAttemptAt: string
  attempts: number
  fault: Readonly<{ kind: DeliveryFault; detail: string | null }> | null
}>
