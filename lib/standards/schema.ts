import { z } from 'zod'
import { STANDARD_KINDS } from '#lib/domain/codes.ts'
import { standardCode } from '#lib/domain/origin.ts'
import { standardContentSchema } from '#lib/domain/standard.ts'
import { calendarDate, TEXT_LIMITS, text } from '#lib/domain/text.ts'

const count = z.coerce.number().int().min(1).max(2_147_483_647)
const named = { name: text({ max: TEXT_LIMITS.title }), kind: z.enum(STANDARD_KINDS) }
const sourceDocument = text({ max: 400 })

/** The proposals of the product (lib/standards/proposals). */
export const PROPOSALS = ['six_have', 'four_good'] as const
export type ProposalKey = (typeof PROPOSALS)[number]

/** Which version of which standard. */
export const standardKey = { code: standardCode, version: count }
export const standardKeyInput = z.strictObject(standardKey)

/** A new form without items, the next version of a standard, or a proposal to start from. */
export const createStandardInput = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('nothing'), code: standardCode, ...named }),
  z.strictObject({ from: z.literal('version'), ...standardKey }),
  z.strictObject({ from: z.literal('proposal'), proposal: z.enum(PROPOSALS) }),
])

/** `revision`: the draft as the person saw it, so that two who edit at once do not pass each other. */
const draft = { ...standardKey, revision: count }

/** A whole draft as it shall be from now on. It may lack what only publishing demands. */
export const saveStandardInput = standardContentSchema.safeExtend({
  ...draft,
  ...named,
  sourceDocument: sourceDocument.optional(),
})

export const publishStandardInput = z.strictObject({
  ...draft,
  sourceDocument,
  effectiveOn: calendarDate,
})

export const deleteStandardInput = z.strictObject(draft)

const cell = z.union([z.string(), z.number(), z.date(), z.null()])

/** The rows of a sheet (lib/sheet), which take the place of everything in the draft. */
export const importStandardInput = z.strictObject({
  ...draft,
  rows: z.array(z.array(cell)),
})
