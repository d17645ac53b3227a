import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { RowProps, ToldCell, ToldRow } from './told-row.ts'

/** What differs, cell by cell; the many cells of a new row that are as they were written are folded away. */
export function Cells({ row, isOpen, t }: RowProps) {
  const { kind, cells } = row
  if (cells.length === 0) return null
  const table = (rows: readonly ToldCell[]) => (
    <DataTable
      caption={t('imports.summary')}
      columns={columns(row, isOpen, t)}
      rows={[...rows]}
      rowKey={({ column }) => column}
      wrap
    />
  )
  if (kind !== 'new') return table(cells)
  // What is wrong, or was read otherwise than it was written, is for somebody to look at.
  const remarked = cells.filter(({ why }) => why !== null)
  return (
    <>
      {remarked.length > 0 && table(remarked)}
      <DetailsPanel summary={t('imports.cellsOf', { count: cells.length })}>
        {table(cells)}
      </DetailsPanel>
    </>
  )
}

/** A box to tick, large enough for a thumb. */
export function Box({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label className="flex min-h-11 items-start gap-2.5 py-2 md:min-h-8 md:py-1">
      <input
        type="checkbox"
        name={name}
        value={value}
        className="mt-1 size-5 shrink-0 md:mt-0.5 md:size-4"
      />
      <span>{label}</span>
    </label>
  )
}

function columns(row: ToldRow, isOpen: boolean, t: Translate): Column<ToldCell>[] {
  return [
    {
      key: 'column',
      header: t('imports.column'),
      phone: 'lead',
      cell: ({ column }) => LEDGER_COLUMNS[column],
    },
    {
      key: 'values',
      header: t('imports.given'),
      phone: 'title',
      cell: (cell) => <Values cell={cell} isNew={row.kind === 'new'} t={t} />,
    },
    {
      key: 'kind',
      header: t('imports.kind'),
      phone: 'end',
      cell: ({ kind, status }) => (
        <Tag tone={kind === 'changed' || kind === 'added' ? 'plain' : 'strong'}>
          {status === 'open' ? t(`imports.cellKind.${kind}`) : t(`imports.cellStatus.${status}`)}
        </Tag>
      ),
    },
    {
      key: 'why',
      header: t('bulk.line.reason'),
      phone: 'line',
      cell: ({ column, kind, status, why }) =>
        isOpen && kind === 'conflicting' && status === 'open' && row.fault === null ? (
          <Box
            name="cells"
            value={`${row.n}:${column}`}
            label={t('imports.takeSheet', { column: LEDGER_COLUMNS[column] })}
          />
        ) : (
          why
        ),
    },
  ]
}

/** The values that differ, each under its name; of a new row there is only one. */
function Values({ cell, isNew, t }: { cell: ToldCell; isNew: boolean; t: Translate }) {
  const { base, current, given } = cell
  const shown = (value: string) => (value === '' ? t('imports.empty') : value)
  if (isNew) return <span className="whitespace-pre-line">{shown(given)}</span>
  const values = [
    ...(base === current ? [] : [[t('imports.base'), base] as const]),
    [t('imports.current'), current] as const,
    [t('imports.given'), given] as const,
  ]
  return (
    <dl className="grid gap-0.5 py-1.5">
      {values.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 whitespace-pre-line">{shown(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
