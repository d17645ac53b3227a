import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { DEFAULT_REF } from '#lib/domain/time-policy.ts'
import type { Trace, TraceDay } from '#lib/domain/working-time.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { holidayWord, weekdayWord } from './holiday-word.ts'

type Props = {
  trace: Trace
  /** Version of the time policy the number of days came from; null when nobody's rule did. */
  policyRef: string | null
  t: Translate
  locale: Locale
}

/**
 * How a due date came about, folded away: every counted and every skipped day with its reason, the
 * version of the time policy, and, in plain sight, that a year on the way is not announced yet.
 */
export function DueTrace({ trace, policyRef, t, locale }: Props) {
  const { from, days, due, steps, unknownYears } = trace
  // Years are named only where they differ from that of the first day.
  const start = new Date(`${from}T00:00:00Z`)
  const day = (date: string) => format(locale).date(date, start)
  return (
    <div className="grid gap-1">
      {unknownYears.length > 0 ? (
        <Notice kind="warning">
          {t('calendar.trace.provisional', { years: unknownYears.join(t('errors.separator')) })}
        </Notice>
      ) : null}
      <DetailsPanel summary={t('calendar.trace.summary', { days })}>
        <p className="mb-2 text-ink-2 text-sm">
          {t('calendar.trace.from', { date: day(from) })}
          {' · '}
          {t('calendar.trace.due', { date: day(due) })}
        </p>
        <ol aria-label={t('calendar.trace.steps')} className="grid gap-x-8 sm:grid-cols-2">
          {steps.map((step) => (
            <Step key={step.date} step={step} date={day(step.date)} t={t} />
          ))}
        </ol>
        {policyRef === null ? null : (
          <p className="mt-2 text-ink-3 text-sm">
            {policyRef === DEFAULT_REF
              ? t('calendar.trace.defaultPolicy')
              : t('calendar.trace.policy', { ref: policyRef })}
          </p>
        )}
      </DetailsPanel>
    </div>
  )
}

function Step({ step, date, t }: { step: TraceDay; date: string; t: Translate }) {
  const { ordinal } = step
  return (
    <li
      className={`flex flex-wrap justify-between gap-x-3 border-rule border-b py-0.5 ${
        ordinal === null ? 'text-ink-3' : 'text-ink'
      }`}
    >
      <span>
        <time dateTime={step.date}>{date}</time> {weekdayWord(step.date, t)}
        {reasonOf(step, t)}
      </span>
      <span>
        {ordinal === null ? t('calendar.trace.skipped') : t('calendar.trace.counted', { ordinal })}
      </span>
    </li>
  )
}

/** Why a day is what it is; a plain working day or weekend needs no further word. */
function reasonOf({ kind, name }: TraceDay, t: Translate): string {
  if (kind === 'makeup') return ` ${t('calendar.kind.makeup')}`
  return kind === 'holiday' && name ? ` ${holidayWord(name, t)}` : ''
}
