import { ButtonLink } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RefreshWhile } from '#components/ui/refresh-while.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { BulkDetail, LineStatus } from '#lib/bulk/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { progressWords } from './recent-bulk.tsx'

/** A line with the sentence that says why it was refused. */
export type ToldLine = Omit<BulkDetail['lines'][number], 'reason'> & { reason: string | null }

type Props = { job: BulkDetail; lines: readonly ToldLine[]; t: Translate }

/** How far the job is and how each line came out; those not done stand first. */
export function BulkResult({ job, lines, t }: Props) {
  const { id, total, done, refused, doneAt } = job
  const running = doneAt === null
  return (
    <div className="grid gap-6">
      <Notice kind={running || refused > 0 ? 'info' : 'success'}>
        <p role="status">{progressWords(job, t)}</p>
        {running ? (
          <progress
            className="upload-progress"
            max={total}
            value={done + refused}
            aria-label={t('bulk.progress')}
          />
        ) : null}
      </Notice>
      <RefreshWhile running={running} />
      <p className="no-print flex flex-wrap gap-2">
        {running ? <ButtonLink href={`/issues/bulk/${id}`}>{t('bulk.refresh')}</ButtonLink> : null}
        {!running && refused > 0 ? (
          <ButtonLink href={`/issues/bulk?again=${id}`}>
            {t('bulk.again', { count: refused })}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/issues">{t('bulk.openLedger')}</ButtonLink>
      </p>
      <Section title={t('bulk.lines')}>
        <DataTable
          caption={t('bulk.linesCaption')}
          columns={columns(t)}
          rows={lines.toSorted((a, b) => RANK[a.status] - RANK[b.status] || a.n - b.n)}
          rowKey={({ number }) => number}
          wrap
        />
      </Section>
    </div>
  )
}

const RANK: Readonly<Record<LineStatus, number>> = { refused: 0, waiting: 1, done: 2 }

function columns(t: Translate): Column<ToldLine>[] {
  return [
    {
      key: 'number',
      header: t('fields.number'),
      phone: 'lead',
      cell: ({ number }) => <span className="whitespace-nowrap text-ink-2">{number}</span>,
    },
    {
      key: 'title',
      header: t('fields.title'),
      phone: 'title',
      cell: ({ number, title }) =>
        title === null ? (
          <span className="text-ink-3">{t('bulk.invisible')}</span>
        ) : (
          <TextLink href={`/issues/${number}`}>{title}</TextLink>
        ),
    },
    {
      key: 'status',
      header: t('bulk.line.result'),
      phone: 'end',
      cell: ({ status }) => (
        <Tag tone={status === 'refused' ? 'strong' : 'plain'}>{t(`bulk.status.${status}`)}</Tag>
      ),
    },
    { key: 'reason', header: t('bulk.line.reason'), phone: 'line', cell: ({ reason }) => reason },
  ]
}
