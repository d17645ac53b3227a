import { z } from 'zod'
import { INDICATORS } from '#lib/domain/evaluation.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

export const quarter = z.string().regex(/^20\d{2}Q[1-4]$/)
export const evaluationListInput = z.strictObject(pageInput)
export type EvaluationListInput = z.output<typeof evaluationListInput>

const id = z.uuid()
const version = z.coerce.number().int().min(1).max(2_147_483_647)
const reason = text({ max: TEXT_LIMITS.reason, lines: true })

/** A quarter whose evaluation begins. */
export const prepareInput = z.strictObject({ period: quarter })
/** One evaluation, as it was seen. */
export const stepInput = z.strictObject({ id, version })
/** Points by hand: up or down, with two decimals at most. */
export const entryInput = z.strictObject({
  id,
  unit: unitCode,
  points: z.coerce.number().min(-99).max(99).multipleOf(0.01),
  reason,
})
export const appealInput = z.strictObject({
  id,
  unit: unitCode,
  indicator: z.enum(INDICATORS),
  reason,
})
/** A decision; a granted one says by how many points the score changes. */
export const decideInput = z
  .strictObject({
    id,
    version,
    verdict: z.enum(['granted', 'refused']),
    points: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce.number().min(-99).max(99).multipleOf(0.01).optional(),
    ),
    decision: reason,
  })
  .refine(
    ({ verdict, points }) => verdict === 'refused' || (points !== undefined && points !== 0),
    {
      path: ['points'],
      params: { rule: 'required' },
    },
  )
