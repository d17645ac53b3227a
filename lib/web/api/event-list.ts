import { z } from 'zod'
import { pageInput } from '#lib/domain/page-input.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { decodeCursor, pageOf } from '#lib/search/cursor.ts'
import type { Call, Params } from '../call.ts'
import { numberIn, showEvent } from './show-issue.ts'

/** Place in the record of an issue. */
export const eventListInput = z.strictObject({
  ...pageInput,
  // A record is read as a whole.
  limit: pageInput.limit.unwrap().default(200),
  count: z.stringbool().default(false),
})

/** A page of the record of an issue, oldest first. */
export async function showEvents(
  { actor }: Call,
  { limit, cursor, count }: z.output<typeof eventListInput>,
  params: Params,
) {
  const events = await listEvents(actor, numberIn(params))
  const [after] = cursor === undefined ? [0] : decodeCursor(cursor, z.tuple([z.int()]))
  const rest = events.filter(({ seq }) => seq > after)
  const page = pageOf(rest.slice(0, limit + 1), limit, ({ seq }) => [seq], showEvent)
  return { ...page, ...(count ? { total: events.length } : {}) }
}
