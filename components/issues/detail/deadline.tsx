import { Light } from '#components/ui/light.tsx'
import { daysBetween } from '#lib/domain/calendar.ts'
import type { Light as LightCode } from '#lib/domain/codes.ts'
import { daysLeft, workingDaysLeft } from '#lib/i18n/format.ts'
import type { Speech } from './detail-context.ts'

type Props = {
  speech: Speech
  dueOn: string
  light: LightCode
  /** Working days left, where they are known; otherwise calendar days are told. */
  working?: number | null | undefined
  /** The date first given, when an extension has moved it. */
  original?: string | null | undefined
}

/** A due date: the day, and beside it shape and words of its light while the clock runs. */
export function Deadline({ speech, dueOn, light, working, original }: Props) {
  const { t, format, now, today } = speech
  const day = (
    <time dateTime={dueOn} title={format.fullDate(dueOn)} className="whitespace-nowrap">
      {t('issueDetail.dueBy', { date: format.date(dueOn, now) })}
    </time>
  )
  const before =
    original && original !== dueOn ? (
      <del className="whitespace-nowrap text-ink-3">
        {t('issueDetail.originalDue', { date: format.date(original, now) })}
      </del>
    ) : null
  const left = daysBetween(today, dueOn)
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className={light === 'grey' ? 'text-ink-2' : undefined}>{day}</span>
      {light === 'grey' ? null : (
        <span className="font-bold">
          <Light
            value={light}
            text={working == null ? daysLeft(t, left) : workingDaysLeft(t, working, left)}
          />
        </span>
      )}
      {before}
    </span>
  )
}
