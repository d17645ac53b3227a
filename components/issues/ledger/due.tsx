import { Light } from '#components/ui/light.tsx'
import { When } from '#components/ui/when.tsx'
import { daysBetween } from '#lib/domain/calendar.ts'
import type { Light as LightCode } from '#lib/domain/codes.ts'
import { daysLeft, format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** In which words and against which day dates are told. */
export type Telling = Readonly<{ t: Translate; locale: Locale; now: Date; today: string }>

type Timed = Readonly<{
  dueOn: string | null
  light: LightCode
  ended?: boolean
  /** While suspended: the day on which it is looked at again. */
  reviewOn?: string | null
}>

/** How much time is left, beside the shape of its light. */
export function TimeLeft({ of, telling }: { of: Timed; telling: Telling }) {
  return <Light value={of.light} text={timeLeft(of, telling)} />
}

function timeLeft({ dueOn, light, ended, reviewOn }: Timed, { t, locale, now, today }: Telling) {
  if (ended) return t('issues.ended')
  if (reviewOn) return t('issues.reviewOn', { date: format(locale).date(reviewOn, now) })
  if (dueOn === null) return t('issues.noDue')
  if (light === 'grey') return t('codes.light.grey')
  return daysLeft(t, daysBetween(today, dueOn))
}

/** A due date, with a word when an extension has moved it; the first date shows on hover. */
export function DueDate(props: { dueOn: string; original: string | null; telling: Telling }) {
  const { dueOn, original, telling } = props
  const { t, locale, now } = telling
  const isMoved = original !== null && original !== dueOn
  return (
    <>
      <ShortDate value={dueOn} telling={telling} />
      {isMoved ? (
        <abbr
          title={t('issueDetail.originalDue', { date: format(locale).date(original, now) })}
          className="ml-1.5 text-ink-3 text-sm no-underline"
        >
          {t('issues.extended')}
        </abbr>
      ) : null}
    </>
  )
}

/** A day or a moment: short, with the whole of it on hover and on paper. */
export function ShortDate({ value, telling }: { value: string; telling: Telling }) {
  const { date, fullDate, exact } = format(telling.locale)
  const whole = value.includes('T') ? exact(value) : fullDate(value)
  return <When value={value} text={date(value, telling.now)} exact={whole} />
}
