import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { EvaluationDetail } from '#lib/evaluations/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from './evaluation-table.tsx'

type Props = { evaluation: EvaluationDetail; telling: Telling }

/** Where appeals wait, for those who decide them: the longest waiting first, each with the way to it. */
export function PendingAppeals({ evaluation: { id, moves, units }, telling }: Props) {
  const { t, locale } = telling
  const waiting = units
    .flatMap(({ unit, appeals }) => appeals.map((appeal) => ({ ...appeal, unit })))
    .filter(({ status }) => status === 'pending')
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt))
  if (!moves.decide || waiting.length === 0) return null
  return (
    <div className="mb-6">
      <Notice kind="info" title={t('evaluations.waiting', { count: waiting.length })}>
        <ul>
          {waiting.map((appeal) => (
            <li key={appeal.id} className="flex flex-wrap items-baseline gap-x-2">
              <TextLink
                href={`/evaluations/${id}/${appeal.unit.code}#appeals`}
                className="inline-block py-2 md:py-0"
              >
                {`${appeal.unit.name} · ${t(`evaluations.indicators.${appeal.indicator}`)}`}
              </TextLink>
              <span className="text-ink-2">{format(locale).exact(appeal.askedAt)}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
