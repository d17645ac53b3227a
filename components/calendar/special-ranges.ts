import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import { addDays } from '#lib/domain/calendar.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { holidayWord } from './holiday-word.ts'

type Range = Readonly<{ from: string; to: string; words: (t: Translate) => string }>

/** Holidays, make-up days and what the district entered, days in a row with one name together. */
export function specialRanges(days: readonly CalendarDayLine[]): Range[] {
  const ranges: { first: CalendarDayLine; to: string }[] = []
  for (const day of days) {
    if (day.kind !== 'holiday' && day.kind !== 'makeup' && !day.entered) continue
    const last = ranges.at(-1)
    const isSame = last?.first.kind === day.kind && last.first.name === day.name
    if (last && isSame && addDays(last.to, 1) === day.date) last.to = day.date
    else ranges.push({ first: day, to: day.date })
  }
  return ranges.map(({ first, to }) => ({ from: first.date, to, words: (t) => words(first, t) }))
}

function words({ kind, name }: CalendarDayLine, t: Translate): string {
  if (kind === 'holiday' && name) return holidayWord(name, t)
  return t(`calendar.kind.${kind}`)
}
