import { ButtonLink } from '#components/ui/button.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { monthsBeside, WEEK } from '#lib/domain/month-days.ts'
import { format } from '#lib/i18n/format.ts'
import type { MessageKey } from '#lib/i18n/translator.ts'
import type { DueMonth } from '#lib/issues/dto.ts'
import type { Telling } from './due.tsx'
import { DueDayCell } from './due-day.tsx'
import { TABLE_ID } from './ledger-table.tsx'
import { ledgerHref, withoutDue } from './ledger-url.ts'

type Props = {
  due: DueMonth
  /** The days of the month as the district works. */
  days: readonly CalendarDayLine[]
  input: LedgerInput
  telling: Telling
}

/** The ledger by due date: a month, Monday first; on a phone the days on which something is due. */
export function DueCalendar({ due, days, input, telling }: Props) {
  const { t } = telling
  const cells = days.map((day) => (
    <DueDayCell
      key={day.date}
      day={day}
      due={due.days.find(({ date }) => date === day.date)}
      input={input}
      telling={telling}
    />
  ))
  return (
    <>
      <MonthHead due={due} input={input} telling={telling} />
      {due.total === 0 ? <p className="pb-3 text-ink-2">{t('views.calendar.none')}</p> : null}
      <div className="month-week py-1 text-center text-ink-3 text-sm" aria-hidden="true">
        {WEEK.map((weekday) => (
          <span key={weekday}>{t(`calendar.weekday.${weekday}` as MessageKey)}</span>
        ))}
      </div>
      <StillBlock as="ol" id={TABLE_ID} className="month-grid">
        {cells}
      </StillBlock>
    </>
  )
}

/** Which month it is, the way to others, and what stands in none. */
function MonthHead({ due, input, telling }: Omit<Props, 'days'>) {
  const { t, locale, today } = telling
  const { before, after } = monthsBeside(due.month)
  const present = today.slice(0, 7)
  const href = (month: string) =>
    ledgerHref({ ...input, month: month === present ? undefined : month })
  const undated = withoutDue(input)
  const words = t('views.calendar.undated', { count: due.undated })
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-6 gap-y-2">
      <h2 className="font-bold text-lg">{format(locale).month(due.month)}</h2>
      <nav aria-label={t('views.calendar.pager')} className="no-print flex gap-2">
        {before ? (
          <ButtonLink href={href(before)} rel="prev">
            {t('views.calendar.before')}
          </ButtonLink>
        ) : null}
        {due.month === present ? null : (
          <ButtonLink href={href(present)}>{t('views.calendar.now')}</ButtonLink>
        )}
        {after ? (
          <ButtonLink href={href(after)} rel="next">
            {t('views.calendar.after')}
          </ButtonLink>
        ) : null}
      </nav>
      {due.undated > 0 && undated ? (
        <TextLink href={ledgerHref(undated)} className="py-2 md:ml-auto md:py-0">
          {words}
        </TextLink>
      ) : null}
      {due.undated > 0 && !undated ? <span className="md:ml-auto">{words}</span> : null}
    </div>
  )
}
