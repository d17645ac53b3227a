import { z } from 'zod'
import { calendarDate, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'
import { tighteningSchema, timePolicySchema } from '#lib/domain/time-policy.ts'

/** Whose limits the page shows; the federation, or the actor's own unit, when left out. */
export const policyPageInput = z.strictObject({ unit: unitCode.optional() })

/** The newest version the actor saw (0 before the first), from when, and why. */
const saving = {
  version: z.coerce.number().int().min(0).max(2_147_483_647),
  from: calendarDate.optional(),
  note: text({ max: TEXT_LIMITS.reason, lines: true }).optional(),
}

/** A whole policy of the district. */
export const setTimePolicyInput = timePolicySchema.safeExtend(saving)

/** What a unit below sets shorter; a limit left out is inherited. */
export const tightenPolicyInput = tighteningSchema.safeExtend({ unit: unitCode, ...saving })
