import { DetailsPanel } from '#components/ui/details-panel.tsx'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { refusalsOf } from './refusals.ts'

/** Each action that is not possible: why, and who can. */
export function RefusedMoves({ issue, speech: { t } }: { issue: IssueDetail; speech: Speech }) {
  const refusals = refusalsOf(issue, t)
  if (refusals.length === 0) return null
  return (
    <DetailsPanel summary={t('actions.whyNot')}>
      <p className="mb-2 text-ink-2">{t('actions.whyNotLead')}</p>
      <dl className="grid gap-2">
        {refusals.map(({ key, label, reason, who }) => (
          <div key={key}>
            <dt className="font-bold">{label}</dt>
            <dd className="text-ink-2">
              <p>{reason}</p>
              {who ? <p>{who}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </DetailsPanel>
  )
}
