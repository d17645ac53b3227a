import type { WorkflowAction } from '#lib/domain/policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChainLink, EventDto } from '#lib/issues/dto.ts'
import { Deadline } from './deadline.tsx'
import type { Speech } from './detail-context.ts'
import type { Deed } from './move-plan.ts'

/** Whoever takes, does, hands down or verifies work has to know what was asked for. */
const ABOUT_WORK: readonly WorkflowAction[] = [
  'acknowledge',
  'report_progress',
  'submit',
  'verify',
  'dispatch',
]

type Props = { deed: Deed; events: readonly EventDto[]; speech: Speech }

/** What the giver asks for and by when, and the last word between the two, beside the form itself. */
export function WorkBrief({ deed: { action, link }, events, speech }: Props) {
  const { t } = speech
  if (!link || !ABOUT_WORK.includes(action)) return null
  const lines = [
    { label: t('fields.requirement'), text: link.requirement },
    ...lastWord(link, events, t),
  ]
  return (
    <div className="grid gap-1 border-rule-strong border-l-2 pl-3">
      <dl className="grid gap-1">
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-ink-3 text-sm">{label}</dt>
            <dd className="whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Deadline
          speech={speech}
          dueOn={link.dueOn}
          light={link.light}
          working={link.workingDaysLeft}
          original={link.originalDueOn}
        />
      </p>
    </div>
  )
}

type Line = { label: string; text: string }

/** Why the work came back, or what was submitted, whichever was last; nothing on the first round. */
function lastWord(link: ChainLink, events: readonly EventDto[], t: Translate): Line[] {
  const leadsAll = link.kind === 'lead' && link.parentId === null
  for (const event of events.toReversed()) {
    if (leadsAll && event.type === 'closure.refused') {
      return [{ label: t('actions.reason.refuse_closure'), text: event.payload.reason }]
    }
    if (leadsAll && event.type === 'issue.reopened') {
      return [{ label: t('actions.reason.reopen'), text: event.payload.reason }]
    }
    if (!('assignmentId' in event.payload) || event.payload.assignmentId !== link.id) continue
    if (event.type === 'assignment.failed') {
      return [{ label: t('actions.failedBefore'), text: event.payload.reason }]
    }
    if (event.type === 'assignment.submitted') {
      return [{ label: t('actions.note.submit'), text: event.payload.note }]
    }
  }
  return []
}
