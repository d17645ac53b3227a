import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { WorkCalendar } from '#lib/domain/working-time.ts'

/** A value of the package reads `National Day,国庆节,3`; the announcement is Chinese. */
function names(days: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(days).map(([date, value]) => [date, value.split(',')[1] ?? value] as const),
  )
}

const holidays = names(announced.holidays)

/**
 * The holidays and make-up days the State Council has announced, as far as the package knows them.
 * The only place that reads the package.
 */
export const ANNOUNCED: WorkCalendar = {
  holidays,
  makeups: names(announced.workdays),
  years: new Set([...holidays.keys()].map((date) => Number(date.slice(0, 4)))),
}
