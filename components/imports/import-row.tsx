import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ImportCellDto, ImportRowDto } from '#lib/ledger/dto.ts'

/** A row with its sentences: why it, or a cell of it, cannot be taken over. */
export type ToldRow = Omit<ImportRowDto, 'fault' | 'reason' | 'cells'> &
  Readonly<{ fault: string | null; reason: string | null; cells: readonly ToldCell[] }>
export type ToldCell = Omit<ImportCellDto, 'why'> & Readonly<{ why: string | null }>

type Props = { row: ToldRow; isOpen: boolean; t: Translate }

/** One row that differs: what it is, what differs, and the boxes by which it is accepted. */
export function ImportRow({ row, isOpen, t }: Props) {
  const { n, number, title, chamber, status, fault, reason, cells } = row
  return (
    <article className="border-rule border-b py-3" aria-labelledby={`row-${n}`}>
      <h3 id={`row-${n}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-ink-3">
          {row.row === null ? t('imports.missingRow') : t('imports.row', { row: row.row })}
        </span>
        {number ? <TextLink href={`/issues/${number}`}>{number}</TextLink> : null}
        <span className="font-bold">{title}</span>
        <span className="text-ink-2">{chamber}</span>
        {row.kind === 'new' ? <Tag>{t('imports.newIssue')}</Tag> : null}
        {status === 'open' ? null : <Tag tone="strong">{t(`imports.rowStatus.${status}`)}</Tag>}
      </h3>
      <div className="mt-2 grid gap-2">
        {fault ? <Notice kind="warning">{fault}</Notice> : null}
        {reason ? <Notice kind="error">{reason}</Notice> : null}
        <Hints row={row} t={t} />
        {cells.length > 0 ? (
          <DataTable
            caption={t('imports.summary')}
            columns={columns(row, isOpen, t)}
            rows={[...cells]}
            rowKey={({ column }) => column}
            wrap
          />
        ) : null}
        {isOpen && row.isChoosable ? (
          <Box name="rows" value={String(n)} label={accept(row, t)} />
        ) : null}
      </div>
    </article>
  )
}

function Hints({ row, t }: Pick<Props, 'row' | 't'>) {
  const { duplicateOf, kind, status } = row
  if (kind === 'removed' && status === 'open') {
    return <p className="text-ink-2">{t('imports.removedHint')}</p>
  }
  if (duplicateOf === null) return null
  const what = duplicateOf.startsWith('#')
    ? t('imports.duplicateRow', { row: duplicateOf.slice(1) })
    : duplicateOf
  return <p className="text-ink-2">{t('imports.duplicateOf', { what })}</p>
}

function accept({ kind, row, number }: ToldRow, t: Translate): string {
  if (kind === 'removed') return t('imports.acceptRemoved', { number: number ?? '' })
  return t(kind === 'new' ? 'imports.acceptNew' : 'imports.acceptRow', { row: row ?? '' })
}

/** A box to tick, large enough for a thumb. */
function Box({ name, value, label }: { name: string; value: string; label: string }) {
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
