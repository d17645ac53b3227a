/** What waits or is unread is counted up to this; one more stands for all that is beyond. */
export const MOST_COUNTED = 99

/** A bounded count as it is shown: 7, 99, 99+. */
export function shownCount(count: number): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED}+` : `${count}`
}
