import { DataTable } from '#components/ui/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Haves } from '#lib/health/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** The six haves as they were found: what each asks for, its points, and how much proves it. */
export function HaveTable({ haves, t }: { haves: Haves; t: Translate }) {
  const href = `/checkups/${haves.checkup.id}`
  return (
    <DataTable
      caption={t('health.havesCaption')}
      wrap
      rows={[...haves.items]}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'item',
          header: t('health.item'),
          phone: 'title',
          cell: ({ code, text }) => `${code} ${text}`,
        },
        {
          key: 'state',
          header: t('health.state'),
          phone: 'lead',
          cell: ({ isPassed, score }) =>
            t(score === null ? 'health.notScored' : isPassed ? 'health.passed' : 'health.failed'),
        },
        {
          key: 'score',
          header: t('fields.score'),
          phone: 'end',
          align: 'right',
          cell: ({ score, points }) => (
            <TextLink href={href}>{`${score ?? '–'} / ${points}`}</TextLink>
          ),
        },
        {
          key: 'files',
          header: t('health.files'),
          phone: 'line',
          cell: ({ files }) => (
            <TextLink href={href}>{t('health.fileCount', { count: files })}</TextLink>
          ),
        },
      ]}
    />
  )
}
