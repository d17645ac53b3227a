import { z } from 'zod'
import { CHECKUP_STATUSES, UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { itemCode, standardCode } from '#lib/domain/origin.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { calendarDate, FILES_LIMIT, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

const id = z.uuid().toLowerCase()
const count = z.coerce.number().int().min(1).max(2_147_483_647)
const version = z.coerce.number().int().min(0).max(2_147_483_647)

/** One check-up or campaign, as it was seen. */
export const checkupKeyInput = z.strictObject({ id, version: count })

export const openCheckupInput = z.strictObject({
  chamber: unitCode,
  standard: standardCode,
  standardVersion: count,
})

/** Chambers of a campaign: all, those of a township, those of a kind, or the ones named. */
export const CAMPAIGN_REACHES = ['all', 'township', 'kind', 'chosen'] as const

export const openCampaignInput = z
  .strictObject({
    name: text({ max: TEXT_LIMITS.title }),
    standard: standardCode,
    standardVersion: count,
    fromOn: calendarDate,
    untilOn: calendarDate,
    reach: z.enum(CAMPAIGN_REACHES),
    township: unitCode.optional(),
    kind: z.enum(UNIT_KIND_CODES).optional(),
    chambers: z.array(unitCode).max(500).optional(),
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, {
    path: ['untilOn'],
    params: { rule: 'date_order' },
  })
  .refine(({ reach, township }) => reach !== 'township' || township !== undefined, {
    path: ['township'],
    params: { rule: 'required' },
  })
  .refine(({ reach, kind }) => reach !== 'kind' || kind !== undefined, {
    path: ['kind'],
    params: { rule: 'required' },
  })
  .refine(({ reach, chambers }) => reach !== 'chosen' || (chambers?.length ?? 0) > 0, {
    path: ['chambers'],
    params: { rule: 'required' },
  })

/**
 * Points as typed: a number or its digits, also full-width ones, counted to the half. Whether they
 * lie within the item is for the rule to say.
 */
const points = z
  .union([z.number(), z.string()])
  .transform((value) => Number(String(value).normalize('NFKC').trim() || 'none'))
  .pipe(z.number().min(-1000).max(1000).multipleOf(0.5))
/** What is said of one item. */
export const remark = text({ min: 0, max: TEXT_LIMITS.reason, lines: true }).default('')
/** `version` of the row as it was seen; 0 when nobody had scored the item yet. */
const entry = {
  id,
  item: itemCode,
  score: points,
  version,
  evidence: z.array(z.uuid()).max(FILES_LIMIT).default([]),
}

/** What a chamber gives itself for one item. */
export const selfScoreItemInput = z.strictObject({ ...entry, note: remark })
/** What the federation confirms for one item, and why points were taken off. */
export const scoreItemInput = z.strictObject({ ...entry, reason: remark })

/** Files for one item, without a score. */
export const addProofInput = z.strictObject({
  id,
  item: itemCode,
  evidence: z.array(z.uuid()).min(1).max(FILES_LIMIT),
})

const cell = z.union([z.string(), z.number(), z.date(), z.null()])
/** The rows of a sheet of scores (lib/sheet) of a campaign. */
export const importScoresInput = z.strictObject({ id, rows: z.array(z.array(cell)) })

/** Filters of the list of check-ups. */
export const checkupListInput = z.strictObject({
  chamber: unitCode.optional(),
  status: z.enum(CHECKUP_STATUSES).optional(),
  ...pageInput,
})
export type CheckupListInput = z.output<typeof checkupListInput>

/** Two check-ups to be held against one another, before and after; or the chamber to choose them of. */
export const compareInput = z.strictObject({
  a: id.optional(),
  b: id.optional(),
  chamber: unitCode.optional(),
})

/** The item whose files a page shows. */
export const sheetInput = z.strictObject({ item: itemCode.optional() })
