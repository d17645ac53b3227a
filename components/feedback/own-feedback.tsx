import { Tag } from '#components/ui/tag.tsx'
import type { OwnFeedback } from '#lib/feedback/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from './feedback-table.tsx'

/** What a member gave, one below the other, with what came of each. */
export function OwnFeedbackList({ items, telling }: { items: OwnFeedback[]; telling: Telling }) {
  const { t, locale, now } = telling
  const { date } = format(locale)
  return (
    <ul>
      {items.map((one) => (
        <li key={one.number} className="grid gap-1 border-rule border-b py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-2 text-sm">
            <span>{date(one.receivedAt, now)}</span>
            <span>{one.chamber}</span>
            <span className="break-all">{one.number}</span>
            {one.isAnonymous ? <Tag>{t('feedback.anonymous')}</Tag> : null}
          </p>
          <p className="whitespace-pre-line break-words">{one.text}</p>
          <p className="font-bold">{t(`feedback.progress.state.${one.progress}`)}</p>
          {one.answer ? <p className="whitespace-pre-line break-words">{one.answer}</p> : null}
        </li>
      ))}
    </ul>
  )
}
