import { z } from 'zod'
import { itemCode, standardCode } from '#lib/domain/origin.ts'
import { calendarDate, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

const id = z.uuid().toLowerCase()
const version = z.coerce.number().int().min(1).max(2_147_483_647)

/** `standard item`, as one choice says it. */
const about = z
  .string()
  .transform((words) => words.split(' '))
  .pipe(z.tuple([standardCode, itemCode]))
  .optional()

const words = {
  chamber: unitCode,
  title: text({ max: TEXT_LIMITS.title }),
  text: text({ max: TEXT_LIMITS.note, lines: true }),
  about,
}

export const publishPracticeInput = z.strictObject(words)
export const withdrawPracticeInput = z.strictObject({ id, version })
export const borrowPracticeInput = z.strictObject({
  id,
  chamber: unitCode,
  dueOn: calendarDate.optional(),
})
export const addStepInput = z.strictObject({ ...words, dueOn: calendarDate.optional() })
export const finishStepInput = z.strictObject({ id, version })
