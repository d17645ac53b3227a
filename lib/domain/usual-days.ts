import { addDays } from './calendar.ts'
import type { RectificationType } from './codes.ts'

/** Days a first dispatch usually gives: at once, in phases, or until the quarterly review. */
const USUAL_DAYS: Readonly<Record<RectificationType, number>> = {
  immediate: 30,
  phased: 180,
  ongoing: 90,
}

/** The due date usual for a kind of rectification, not after `limit`; undefined while the kind is open. */
export function usualDue(
  type: RectificationType | null,
  today: string,
  limit: string | null,
): string | undefined {
  if (type === null) return undefined
  const usual = addDays(today, USUAL_DAYS[type])
  return limit !== null && limit < usual ? limit : usual
}
