import { isWorkday } from 'chinese-days'
import type { Rung } from '#lib/domain/codes.ts'

const DAY = 86_400_000
const NINE_IN_SHANGHAI = 3_600_000

/**
 * When each rung on the clock of finishing is due, worked out a second time and from other parts: the
 * default ladder by hand, working days from the package's own function. ISO instants.
 */
export function expectedRungs(due: string): Readonly<Record<Rung, string>> {
  return {
    prompt: nine(shifted(due, -14)),
    remind: nine(shifted(due, -7)),
    supervise: nine(workingDaysAfter(due, 5)),
    circulate: nine(workingDaysAfter(due, 10)),
  }
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}

function workingDaysAfter(date: string, days: number): string {
  let day = date
  for (let left = days; left > 0; ) {
    day = shifted(day, 1)
    if (isWorkday(day)) left -= 1
  }
  return day
}

function nine(date: string): string {
  return new Date(Date.parse(date) + NINE_IN_SHANGHAI).toISOString()
}
