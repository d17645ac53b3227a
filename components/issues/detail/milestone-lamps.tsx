import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type Lamp = IssueDetail['milestones'][number]['lamp']
type Props = { lamps: IssueDetail['milestones']; speech: Speech }

/** The four feedbacks a key issue owes, each a lamp with its word and its day; the shape says enough. */
export function MilestoneLamps({ lamps, speech }: Props) {
  const { t, format, now } = speech
  if (lamps.length === 0) return null
  return (
    <ol aria-label={t('issueDetail.milestones')} className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
      {lamps.map(({ milestone, dueOn, givenAt, lamp }) => (
        <li key={milestone} className={`flex items-center gap-1.5 ${TONES[lamp]}`}>
          <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden="true">
            <Shape lamp={lamp} />
          </svg>
          <span className={lamp === 'missing' ? 'font-bold' : undefined}>
            {t(`issueDetail.lamp.${lamp}`, {
              milestone: t(`codes.milestone.${milestone}`),
              date: format.date(givenAt ?? dueOn, now),
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}

const TONES: Readonly<Record<Lamp, string>> = {
  given: 'text-ink',
  missing: 'text-red',
  ahead: 'text-ink-3',
}

/** Full when given, a crossed square when missing, an open ring when its day is still to come. */
function Shape({ lamp }: { lamp: Lamp }) {
  if (lamp === 'given') return <circle cx="6" cy="6" r="5" fill="currentColor" />
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 }
  if (lamp === 'missing') return <path d="M1.5 1.5h9v9h-9zM3.5 3.5l5 5M8.5 3.5l-5 5" {...line} />
  return <circle cx="6" cy="6" r="4.2" {...line} />
}
