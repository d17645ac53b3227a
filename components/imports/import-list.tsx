import { ShortDate, type Telling } from '#components/issues/ledger/due.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ImportLine } from '#lib/ledger/dto.ts'

/** The latest imports of the district, each with what was written of it. */
export function ImportList({ imports, telling }: { imports: ImportLine[]; telling: Telling }) {
  const { t } = telling
  return (
    <Section title={t('imports.recent')}>
      {imports.length === 0 ? (
        <EmptyState>{t('imports.nothing')}</EmptyState>
      ) : (
        <DataTable
          caption={t('imports.recent')}
          columns={columns(telling)}
          rows={imports}
          rowKey={({ id }) => id}
          wrap
        />
      )}
    </Section>
  )
}

function columns(telling: Telling): Column<ImportLine>[] {
  const { t } = telling
  return [
    {
      key: 'name',
      header: t('imports.file'),
      phone: 'title',
      cell: ({ id, name }) => <TextLink href={`/issues/import/${id}`}>{name}</TextLink>,
    },
    { key: 'by', header: t('imports.by'), phone: 'line', cell: ({ by }) => by },
    {
      key: 'when',
      header: t('imports.when'),
      phone: 'lead',
      cell: ({ createdAt }) => <ShortDate value={createdAt} telling={telling} />,
    },
    {
      key: 'state',
      header: t('imports.stateTitle'),
      phone: 'end',
      cell: ({ state, isWritten }) => (
        <Tag>{t(`imports.state.${isWritten ? 'written' : state}`)}</Tag>
      ),
    },
    {
      key: 'done',
      header: t('imports.cellStatus.done'),
      phone: 'line',
      cell: ({ done }) => t('imports.written', { count: done }),
    },
  ]
}
