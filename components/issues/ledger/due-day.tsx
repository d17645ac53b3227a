import { holidayWord, weekdayWord } from '#components/calendar/holiday-word.ts'
import { LightShape } from '#components/ui/light.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import type { Light } from '#lib/domain/codes.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { placeInWeek } from '#lib/domain/month-days.ts'
import { isEnded } from '#lib/domain/stage.ts'
import { format } from '#lib/i18n/format.ts'
import type { DueDay, IssueLine } from '#lib/issues/dto.ts'
import type { Telling } from './due.tsx'
import { dueOnDay, issueHref, ledgerHref } from './ledger-url.ts'

type Props = {
  day: CalendarDayLine
  /** What is due on it, if anything. */
  due: DueDay | undefined
  input: LedgerInput
  telling: Telling
}

const TONES: Record<Light, string> = {
  green: 'text-green',
  yellow: 'text-amber',
  red: 'text-red',
  grey: 'text-grey',
}

/** A day of the month: its date, whether it is worked, the first issues due, and the way to the rest. */
export function DueDayCell({ day, due, input, telling }: Props) {
  const { date, kind } = day
  return (
    <li
      className="month-day"
      data-place={date.endsWith('-01') ? placeInWeek(date) : undefined}
      data-kind={kind}
      data-due={due ? '' : undefined}
      data-today={date === telling.today ? '' : undefined}
      aria-current={date === telling.today ? 'date' : undefined}
    >
      <DayHead day={day} telling={telling} />
      {due ? (
        <ul>
          {due.cards.map((card) => (
            <Card key={card.number} card={card} input={input} telling={telling} />
          ))}
        </ul>
      ) : null}
      {due && due.total > due.cards.length ? (
        <More due={due} input={input} telling={telling} />
      ) : null}
    </li>
  )
}

function DayHead({ day, telling }: Pick<Props, 'day' | 'telling'>) {
  const { date, kind, name } = day
  const { t, locale, now, today } = telling
  const special = kind === 'holiday' || kind === 'makeup'
  return (
    <p className="flex items-baseline gap-x-2 text-sm">
      <time dateTime={date} className="font-bold md:font-normal">
        <span className="md:sr-only print:sr-only">
          {format(locale).date(date, now)} {weekdayWord(date, t)}
        </span>
        <span className="max-md:hidden print:inline" aria-hidden="true">
          {Number(date.slice(8))}
        </span>
      </time>
      {date === today ? (
        <span className="font-bold text-action">{t('views.calendar.today')}</span>
      ) : null}
      {special ? (
        <span className="ml-auto truncate text-ink-2">
          <span className="font-bold">{t(`calendar.mark.${kind}`)}</span>{' '}
          {name ? holidayWord(name, t) : null}
        </span>
      ) : null}
    </p>
  )
}

type CardProps = Omit<Props, 'day' | 'due'> & { card: IssueLine }

/** Light and problem; the rest is read on hover, or on the phone below. */
function Card({ card, input, telling: { t } }: CardProps) {
  const { number, title, chamber, light, stage } = card
  const word = isEnded(stage) ? t('issues.ended') : t(`codes.light.${light}`)
  return (
    <li className="flex items-baseline gap-1.5 md:items-start">
      <span className={TONES[light]}>
        <svg
          viewBox="0 0 12 12"
          className="inline size-3 shrink-0 md:size-2.5"
          fill="currentColor"
          aria-hidden="true"
        >
          <LightShape value={light} />
        </svg>
        <span className="sr-only">{word}</span>
      </span>
      <span className="min-w-0 flex-1">
        <PlainLink
          href={issueHref(number, input)}
          title={`${number} ${title} ${chamber.name}`}
          className="block py-2 text-action underline-offset-4 hover:underline md:truncate md:py-0 md:text-sm print:whitespace-normal"
        >
          {title}
        </PlainLink>
        <span className="block text-ink-2 text-sm md:hidden print:hidden">
          {chamber.name} · {word}
        </span>
      </span>
    </li>
  )
}

type MoreProps = Omit<Props, 'day' | 'due'> & { due: DueDay }

function More({ due: { date, total, cards }, input, telling }: MoreProps) {
  const { t, locale, now } = telling
  return (
    <PlainLink
      href={ledgerHref(dueOnDay(input, date))}
      className="inline-flex min-h-11 items-center text-action underline-offset-4 hover:underline md:min-h-6 md:text-sm"
    >
      {t('views.calendar.more', { count: total - cards.length })}
      <span className="sr-only">
        {t('views.calendar.moreOf', { date: format(locale).date(date, now), count: total })}
      </span>
    </PlainLink>
  )
}
