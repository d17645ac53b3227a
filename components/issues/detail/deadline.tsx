import { Light } from '#components/ui/light.tsx'
import { daysBetween } from '#lib/domain/calendar.ts'
import type { Light as LightCode } from '#lib/domain/codes.ts'
import { daysLeft } from '#lib/i18n/format.ts'
import type { Speech } from './detail-context.ts'

type Props = { speech: Speech; dueOn: string; light: LightCode }

/** A due date: the day, and beside it shape and words of its light while the clock runs. */
export function Deadline({ speech, dueOn, light }: Props) {
  const { t, format, now, today } = speech
  const day = (
    <time dateTime={dueOn} title={format.fullDate(dueOn)} className="whitespace-nowrap">
      {t('issueDetail.dueBy', { date: format.date(dueOn, now) })}
    </time>
  )
  if (light === 'grey') return <span className="text-ink-2">{day}</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {day}
      <span className="font-bold">
        <Light value={light} text={daysLeft(t, daysBetween(today, dueOn))} />
      </span>
    </span>
  )
}
