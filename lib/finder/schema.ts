import { z } from 'zod'
import { text } from '#lib/domain/text.ts'

/** What is looked for, and how many of each kind are wanted. */
export const searchInput = z.strictObject({
  q: text({ max: 100 }),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})
export type SearchInput = z.output<typeof searchInput>

/** The address of the search page; without words it asks for them. */
export const searchPageInput = z.strictObject({ q: text({ max: 100 }).optional() })
