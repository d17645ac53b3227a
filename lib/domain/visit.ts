import { z } from 'zod'
import { CHECK_OUTCOMES } from './codes.ts'
import { itemCode, itemKey, standardCode } from './origin.ts'
import type { Actor } from './policy.ts'
import { issueNumber, TEXT_LIMITS, text } from './text.ts'

/** What a line of a checklist is about: an issue by number, or an item of a standard. */
export const checkRef = z.union([
  z.templateLiteral(['issue:', issueNumber]),
  z.templateLiteral(['item:', standardCode, '/', itemCode]),
])

/** One line of a checklist as answered: how it stood on the day, and what was seen. */
export const checkEntrySchema = z.strictObject({
  ref: checkRef,
  title: z.string(),
  outcome: z.enum(CHECK_OUTCOMES),
  note: text({ min: 0, max: TEXT_LIMITS.reason, lines: true }).default(''),
})
export type CheckEntry = z.output<typeof checkEntrySchema>

/** The checklist of a visit as it is stored with it. */
export const checklistSchema = z.array(checkEntrySchema)

/** The ref of an issue, and of an item of a standard. */
export const issueRef = (number: string) => `issue:${number}`
export const itemRef = itemKey

/** The number of the issue a ref is about, or null when it is about an item. */
export function issueOfRef(ref: string): string | null {
  return ref.startsWith('issue:') ? ref.slice('issue:'.length) : null
}

/** Whoever wrote it down, the leader whose contact it is, and colleagues of the unit it was made for. */
export function isOwnVisit(
  actor: Actor,
  visit: { createdById: string; leaderId: string | null; byUnitCode: string },
): boolean {
  const { personId, seats } = actor
  return (
    visit.createdById === personId ||
    visit.leaderId === personId ||
    seats.includes(visit.byUnitCode)
  )
}
