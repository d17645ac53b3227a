import { ShortDate, type Telling } from '#components/issues/ledger/due.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { BulkProgress } from '#lib/bulk/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = { jobs: readonly BulkProgress[]; telling: Telling }

/** The bulk jobs the person started last, each with the way to its lines. */
export function RecentBulk({ jobs, telling }: Props) {
  const { t } = telling
  if (jobs.length === 0) return null
  return (
    <div className="mt-8">
      <Section title={t('bulk.recent')}>
        <ul>
          {jobs.map((job) => (
            <li key={job.id} className="flex flex-wrap gap-x-4 border-rule border-b py-1.5">
              <span className="py-2 text-ink-3 md:py-0">
                <ShortDate value={job.createdAt} telling={telling} />
              </span>
              <TextLink href={`/issues/bulk/${job.id}`} className="py-2 md:py-0">
                {t('bulk.recentLine', { action: t(`bulk.act.${job.action}`), count: job.total })}
              </TextLink>
              <span className="py-2 text-ink-2 md:py-0">{progressWords(job, t)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

/** How far a job is, in a sentence. */
export function progressWords(
  { total, done, refused, doneAt }: BulkProgress,
  t: Translate,
): string {
  if (doneAt === null) return t('bulk.running', { total, settled: done + refused })
  return refused === 0 ? t('bulk.allDone', { done }) : t('bulk.finished', { done, refused })
}
