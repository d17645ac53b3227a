import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { MonthTable } from './month-table.tsx'
import { specialRanges } from './special-ranges.ts'

type Props = { year: number; days: readonly CalendarDayLine[]; t: Translate; locale: Locale }

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** A year at a glance: twelve months, under each its holidays and make-up days in words. */
export function YearView({ year, days, t, locale }: Props) {
  return (
    <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
      {MONTHS.map((month) => {
        const prefix = `${year}-${String(month).padStart(2, '0')}-`
        const own = days.filter(({ date }) => date.startsWith(prefix))
        return (
          <li key={month} className="grid content-start gap-1">
            <MonthTable month={month} days={own} t={t} />
            <Special days={own} t={t} locale={locale} />
          </li>
        )
      })}
    </ol>
  )
}

function Special({ days, t, locale }: Omit<Props, 'year'>) {
  const { date } = format(locale)
  const ranges = specialRanges(days)
  if (ranges.length === 0) return null
  return (
    <ul className="text-ink-2 text-sm">
      {ranges.map(({ from, to, words }) => {
        const year = new Date(`${from}T00:00:00Z`)
        const [start, end] = [date(from, year), date(to, year)]
        const dates = from === to ? start : t('calendar.until', { from: start, to: end })
        return <li key={from}>{t('calendar.special', { dates, name: words(t) })}</li>
      })}
    </ul>
  )
}

/** What the marks of the months mean. */
export function CalendarLegend({ t }: { t: Translate }) {
  const item = 'inline-flex items-baseline gap-1'
  return (
    <ul aria-label={t('calendar.legend')} className="mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <li className={item}>
        <span className="font-bold text-red">{t('calendar.mark.holiday')}</span>
        {t('calendar.kind.holiday')}
      </li>
      <li className={item}>
        <span className="font-bold text-action">{t('calendar.mark.makeup')}</span>
        {t('calendar.kind.makeup')}
      </li>
      <li className={item}>
        <span className="bg-grey-wash px-1 text-grey italic">6</span>
        {t('calendar.kind.weekend')}
      </li>
      <li className={item}>
        <span className="border border-ink-2 px-1">1</span>
        {t('calendar.enteredMark')}
      </li>
    </ul>
  )
}
