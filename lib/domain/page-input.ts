import { z } from 'zod'

/** Lines of a list when nobody asks for another number. */
export const PAGE_SIZE = 50

/** Which part of a list is asked for, on every page and in the API; the cursor is opaque. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(200).default(PAGE_SIZE),
  cursor: z.string().max(400).optional(),
}
