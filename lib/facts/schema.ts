import { z } from 'zod'
import { FACT_KINDS } from '#lib/domain/codes.ts'
import { pageInput } from '#lib/domain/page-input.ts'
import { calendarDate, FILES_LIMIT, TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'

/** A dated fact of a chamber as it is entered; without `validUntil` it never runs out. */
export const enterFactInput = z
  .strictObject({
    chamber: unitCode,
    kind: z.enum(FACT_KINDS),
    validFrom: calendarDate.optional(),
    validUntil: calendarDate.optional(),
    reference: text({ max: TEXT_LIMITS.title }).optional(),
    note: text({ max: TEXT_LIMITS.reason, lines: true }).optional(),
    /** Sets right what was entered before, to an end that is not later; says why in `note`. */
    correction: z.stringbool().default(false),
    evidence: z.array(z.uuid()).max(FILES_LIMIT).default([]),
  })
  .superRefine(({ validFrom, validUntil, correction, note }, ctx) => {
    if (validFrom && validUntil && validUntil <= validFrom) {
      ctx.addIssue({ code: 'custom', path: ['validUntil'], params: { rule: 'date_order' } })
    }
    if (correction && !note) {
      ctx.addIssue({ code: 'custom', path: ['note'], params: { rule: 'required' } })
    }
  })
export type EnterFactInput = z.output<typeof enterFactInput>

/** Which facts a list shows. */
export const factListInput = z.strictObject({
  chamber: unitCode.optional(),
  kind: z.enum(FACT_KINDS).optional(),
  ...pageInput,
})
export type FactListInput = z.output<typeof factListInput>
