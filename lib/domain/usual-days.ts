import { addDays } from './calendar.ts'
import type { RectificationType } from './codes.ts'
import type { TimePolicy } from './time-policy.ts'

/**
 * The due date usual for a kind of rectification by the policy in force, not after `limit`; undefined
 * while the kind is open.
 */
export function usualDue(
  usualDays: TimePolicy['usualDays'],
  type: RectificationType | null,
  today: string,
  limit: string | null,
): string | undefined {
  if (type === null) return undefined
  const usual = addDays(today, usualDays[type])
  return limit !== null && limit < usual ? limit : usual
}
