import { z } from 'zod'
import { EVENT_TYPES } from '#lib/domain/events.ts'
import { issueNumber, unitCode } from '#lib/domain/text.ts'
import type { NoticeLine } from '#lib/notices/dto.ts'

const unitName = z.strictObject({ code: unitCode, name: z.string() })

/** What the caller was told of one issue, as the API answers it. */
export const noticeJson = z
  .strictObject({
    id: z.uuid(),
    number: issueNumber,
    title: z.string(),
    chamber: unitName,
    unread: z.int().min(0).meta({ description: 'Happenings since it was last read.' }),
    firstAt: z.iso.datetime(),
    at: z.iso.datetime(),
    last: z.strictObject({
      seq: z.int().min(1),
      type: z.enum(EVENT_TYPES),
      unit: unitName.nullable(),
    }),
  })
  .meta({ id: 'Notice' })

/** How many notices a write has marked. */
export const readJson = z.strictObject({ read: z.int().min(0) }).meta({ id: 'NoticesRead' })

/** A notice as the API answers it. */
export function showNotice({ last: { seq, type, unit }, ...line }: NoticeLine) {
  return { ...line, last: { seq, type, unit } } satisfies z.input<typeof noticeJson>
}
