import { DetailsPanel } from '#components/ui/details-panel.tsx'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { othersDeeds, type Refusal, refusalsOf } from './refusals.ts'

/** What is not possible, by reason, and what others can do, by who they are. */
export function RefusedMoves({ issue, speech: { t } }: { issue: IssueDetail; speech: Speech }) {
  const refusals = refusalsOf(issue, t)
  const others = othersDeeds(issue, t)
  const separator = t('errors.separator')
  return (
    <div className="mt-4">
      {refusals.length > 0 ? (
        <DetailsPanel summary={t('actions.whyNot')}>
          <p className="mb-2 text-ink-2">{t('actions.whyNotLead')}</p>
          <List items={refusals} separator={separator} />
        </DetailsPanel>
      ) : null}
      {others.length > 0 ? (
        <DetailsPanel summary={t('actions.others')}>
          <List items={others} separator={separator} isByWho />
        </DetailsPanel>
      ) : null}
    </div>
  )
}

type ListProps = { items: readonly Refusal[]; separator: string; isByWho?: boolean }

function List({ items, separator, isByWho = false }: ListProps) {
  return (
    <dl className="grid gap-2">
      {items.map(({ reason, actions }) => (
        <div key={reason}>
          <dt className="font-bold">{isByWho ? reason : actions.join(separator)}</dt>
          <dd className="text-ink-2">{isByWho ? actions.join(separator) : reason}</dd>
        </div>
      ))}
    </dl>
  )
}
