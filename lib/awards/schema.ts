import { z } from 'zod'
import { AWARD_KINDS, AWARD_LEVELS } from '#lib/domain/codes.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { calendarDate, FILES_LIMIT, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

/** Most that is given for one award, in yuan. */
export const MOST_REWARD = 10_000_000

const version = z.coerce.number().int().min(1).max(2_147_483_647)

const facts = {
  kind: z.enum(AWARD_KINDS),
  level: z.enum(AWARD_LEVELS),
  round: text({ max: TEXT_LIMITS.name }),
  awardedOn: calendarDate,
  expiresOn: calendarDate.optional(),
  rewardYuan: z.coerce.number().int().min(0).max(MOST_REWARD).optional(),
  rewardedOn: calendarDate.optional(),
  document: text({ max: TEXT_LIMITS.title }).optional(),
  evidence: z.array(z.uuid()).max(FILES_LIMIT).default([]),
}

type Dates = Readonly<{
  awardedOn: string
  expiresOn?: string | undefined
  rewardYuan?: number | undefined
  rewardedOn?: string | undefined
}>

/** It ends after it was given; the reward follows it, and has an amount. */
function inOrder({ awardedOn, expiresOn, rewardYuan, rewardedOn }: Dates, ctx: z.RefinementCtx) {
  const fault = (path: string, rule: string) =>
    ctx.addIssue({ code: 'custom', path: [path], params: { rule } })
  if (expiresOn && expiresOn <= awardedOn) fault('expiresOn', 'date_order')
  if (rewardedOn && rewardedOn < awardedOn) fault('rewardedOn', 'date_order')
  if (rewardedOn && !rewardYuan) fault('rewardYuan', 'required')
}

/** An award of a chamber. */
export const enterAwardInput = z.strictObject({ chamber: unitCode, ...facts }).superRefine(inOrder)

/** The same award set right; the chamber stays. */
export const editAwardInput = z
  .strictObject({ id: z.uuid(), version, ...facts })
  .superRefine(inOrder)
export type AwardFacts = Omit<z.output<typeof editAwardInput>, 'id' | 'version'>

export const revokeAwardInput = z.strictObject({ id: z.uuid(), version, revokedOn: calendarDate })

/** Which awards a list shows. */
export const awardListInput = z.strictObject({
  kind: z.enum(AWARD_KINDS).optional(),
  level: z.enum(AWARD_LEVELS).optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  chamber: unitCode.optional(),
  ...pageInput,
})
export type AwardListInput = z.output<typeof awardListInput>

/** The campaign whose shortlist is asked for; the latest without one. */
export const shortlistInput = z.strictObject({ campaign: z.uuid().optional() })
