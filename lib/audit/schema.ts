import { z } from 'zod'
import { calendarDate, text } from '#lib/domain/text.ts'

/** Filters of the audit log; dates are calendar dates in Shanghai, both included. */
export const auditListInput = z.strictObject({
  action: text({ max: 60 }).optional(),
  result: z.enum(['ok', 'refused']).optional(),
  person: z.uuid().optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
})
export type AuditListInput = z.output<typeof auditListInput>
