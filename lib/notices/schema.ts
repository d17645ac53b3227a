import { z } from 'zod'
import { NOTICE_GROUPS } from '#lib/domain/notice-rules.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { issueNumber, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

/** When somebody is written to: as it happens, once a working day, or never. */
export const MAIL_MODES = ['now', 'digest', 'off'] as const
export type MailMode = (typeof MAIL_MODES)[number]

/** Where a channel leads: group robots of WeCom and DingTalk, or a signed webhook. */
export const CHANNEL_KINDS = ['wecom', 'dingtalk', 'webhook'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** How a message fares; `held` waits for the hour of the digest, `dropped` is no longer wanted. */
export const DELIVERY_STATUSES = ['held', 'pending', 'sent', 'dead', 'dropped'] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** Classes of failure; a figure may follow after a colon. Never what somebody wrote or answered. */
export const DELIVERY_FAULTS = [
  'blocked',
  'timeout',
  'unreachable',
  'tls',
  'too_large',
  'http',
  'robot',
  'smtp',
  'sealed',
  'off',
] as const
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number]

/** The notices of the centre: unread ones first, or these alone. */
export const noticeListInput = z.strictObject({
  unread: z.stringbool().default(false),
  ...pageInput,
})
export type NoticeListInput = z.output<typeof noticeListInput>

/** Which notices were read: some by id, those of an issue, or all. */
export const readNoticesInput = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(200).optional(),
    issue: issueNumber.optional(),
    all: z.literal([true, 'true']).optional(),
  })
  .refine(({ ids, issue, all }) => ids || issue || all, {
    path: ['ids'],
    params: { rule: 'required' },
  })

export const preferenceInput = z
  .strictObject({
    email: z.string().trim().max(200).pipe(z.email()).optional(),
    mode: z.enum(MAIL_MODES),
  })
  .refine(({ email, mode }) => mode === 'off' || email !== undefined, {
    path: ['email'],
    params: { rule: 'required' },
  })

const version = z.coerce.number().int().min(1).max(2_147_483_647)
const url = z.string().trim().max(1000)
const secret = z.string().trim().min(8).max(300)
const channelFacts = {
  name: text({ max: TEXT_LIMITS.name }),
  unitCode,
  groups: z.array(z.enum(NOTICE_GROUPS)).min(1),
}

export const createChannelInput = z
  .strictObject({
    kind: z.enum(CHANNEL_KINDS),
    ...channelFacts,
    url: url.min(1),
    secret: secret.optional(),
  })
  // DingTalk may be guarded by a word instead; a webhook without a signature proves nothing.
  .refine(({ kind, secret: given }) => kind !== 'webhook' || given !== undefined, {
    path: ['secret'],
    params: { rule: 'required' },
  })

/** A channel as it shall be; address and secret stay as they are when left out. */
export const editChannelInput = z.strictObject({
  id: z.uuid(),
  version,
  ...channelFacts,
  url: url.optional(),
  secret: secret.optional(),
})

export const switchChannelInput = z.strictObject({
  id: z.uuid(),
  version,
  enabled: z.stringbool().or(z.boolean()),
})
export const testChannelInput = z.strictObject({ id: z.uuid() })
/** One message that was given up, or all of them. */
export const resendInput = z
  .strictObject({ id: z.uuid().optional(), all: z.literal([true, 'true']).optional() })
  .refine(({ id, all }) => (id === undefined) !== (all === undefined), {
    path: ['id'],
    params: { rule: 'required' },
  })

/** Messages on their way or at its end. */
export const deliveryListInput = z.strictObject({
  channel: z.uuid().optional(),
  dead: z.stringbool().default(false),
  ...pageInput,
})
export type DeliveryListInput = z.output<typeof deliveryListInput>
