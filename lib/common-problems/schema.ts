import { z } from 'zod'
import { TEXT_LIMITS, text } from '#lib/domain/text.ts'

const about = {
  id: z.uuid().toLowerCase(),
  version: z.coerce.number().int().min(1).max(2_147_483_647),
}

export const acceptProblemInput = z.strictObject(about)
export const dismissProblemInput = z.strictObject({
  ...about,
  reason: text({ max: TEXT_LIMITS.reason, lines: true }),
})
