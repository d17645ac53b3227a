import { Notice } from '#components/ui/notice.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Translate } from '#lib/i18n/translator.ts'
import { Box, Cells } from './import-cells.tsx'
import type { RowProps, ToldRow } from './told-row.ts'

/** One row that differs: what it is, what differs, and the boxes by which it is accepted. */
export function ImportRow({ row, isOpen, t }: RowProps) {
  const { n, number, title, chamber, status, fault, reason } = row
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
        <Cells row={row} isOpen={isOpen} t={t} />
        {isOpen && row.isChoosable ? (
          <Box name="rows" value={String(n)} label={accept(row, t)} />
        ) : null}
      </div>
    </article>
  )
}

function Hints({ row, t }: Pick<RowProps, 'row' | 't'>) {
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
