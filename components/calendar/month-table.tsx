import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import { placeInWeek, WEEK } from '#lib/domain/month-days.ts'
import type { DayKind } from '#lib/domain/working-time.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import { holidayWord } from './holiday-word.ts'

type Props = { month: number; days: readonly CalendarDayLine[]; t: Translate }

const LOOKS: Readonly<Record<DayKind, string>> = {
  workday: '',
  weekend: 'bg-grey-wash text-grey italic',
  holiday: 'bg-red-wash text-red',
  makeup: 'bg-action-wash text-action',
}

/** One month; a holiday and a make-up day carry a word, so that nobody depends on colours. */
export function MonthTable({ month, days, t }: Props) {
  return (
    <table className="w-full table-fixed border-collapse text-center">
      <caption className="pb-1 text-left font-bold">
        {t(`calendar.month.${month}` as MessageKey)}
      </caption>
      <thead>
        <tr className="border-rule-strong border-b text-ink-3 text-sm">
          {WEEK.map((weekday) => (
            <th key={weekday} scope="col" className="font-normal">
              {t(`calendar.weekday.${weekday}` as MessageKey)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)?.date} className="border-rule border-b">
            {week.map((day, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven places of a week
              day ? <Day key={index} day={day} t={t} /> : <td key={index} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, t }: { day: CalendarDayLine; t: Translate }) {
  const { date, kind, name, entered } = day
  const mark = kind === 'holiday' || kind === 'makeup' ? t(`calendar.mark.${kind}`) : null
  const title = [t(`calendar.kind.${kind}`), name && holidayWord(name, t)].filter(Boolean).join(' ')
  return (
    <td title={title} className={`h-9 p-0 align-top ${LOOKS[kind]}`}>
      <span className={`block leading-4 ${entered ? 'border border-ink-2' : ''}`}>
        <time dateTime={date}>{Number(date.slice(8))}</time>
        {mark ? <span className="block font-bold text-sm leading-4">{mark}</span> : null}
      </span>
    </td>
  )
}

/** The days in rows of seven, with gaps before the first and after the last. */
function weeksOf(days: readonly CalendarDayLine[]): (CalendarDayLine | null)[][] {
  const before = days[0] ? placeInWeek(days[0].date) : 0
  const cells = [...Array<null>(before).fill(null), ...days]
  const count = Math.ceil(cells.length / 7)
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => cells[row * 7 + column] ?? null),
  )
}
