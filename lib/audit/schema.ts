import { z } from 'zod'
import { pageInput } from '#lib/domain/page-input.ts'
import { calendarDate, text } from '#lib/domain/text.ts'

/** Filters of the audit log; dates are calendar dates in Shanghai, both included. */
export const auditListInput = z.strictObject({
  action: text({ max: 60 }).optional(),
  result: z.enum(['ok', 'refused']).optional(),
  person: z.uuid().optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  ...pageInput,
})
export type AuditListInput = z.output<typeof auditListInput>
