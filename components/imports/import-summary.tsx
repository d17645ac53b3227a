import { Notice } from '#components/ui/notice.tsx'
import { RefreshWhile } from '#components/ui/refresh-while.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ImportDetail } from '#lib/ledger/dto.ts'
import { ROW_FILTERS, type RowFilter } from '#lib/ledger/schema.ts'
import { filterName } from './filter-name.ts'

type Props = {
  detail: ImportDetail
  show: RowFilter
  date: (instant: string) => string
  t: Translate
}

const COUNTED = [
  'added',
  'changed',
  'removed',
  'conflicting',
  'invalid',
  'locked',
  'duplicates',
] as const

/** How many of each kind, how far the writing is, and what there is to know about the file. */
export function ImportSummary({ detail, show, date, t }: Props) {
  const { counts, state, done, waiting, isWritten, sameAs } = detail
  const isWorking = state === 'applying' || state === 'taking_back'
  const left = state === 'taking_back' ? done : waiting
  return (
    <>
      {sameAs.map((same) => (
        <Notice key={same.id} kind="warning">
          <p>
            {t('imports.sameFile', { by: same.by, date: date(same.createdAt) })}{' '}
            <TextLink href={`/issues/import/${same.id}`}>{t('imports.openSame')}</TextLink>
          </p>
        </Notice>
      ))}
      <Notice kind={isWorking || (state === 'open' && !isWritten) ? 'info' : 'success'}>
        <p role="status">
          {t(`imports.state.${isWritten ? 'written' : state}`)}
          {done > 0 ? ` · ${t('imports.written', { count: done })}` : ''}
          {isWorking ? ` · ${t('imports.rest', { count: left })}` : ''}
          {state === 'open' && done === 0 && !isWritten ? ` · ${t('imports.nothingYet')}` : ''}
        </p>
      </Notice>
      <RefreshWhile running={isWorking} />
      <Section title={t('imports.summary')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {COUNTED.map((kind) => (
            <li key={kind} className="whitespace-nowrap">
              {t(`imports.count.${kind}`)} <strong>{counts[kind]}</strong>{' '}
              <span className="text-ink-3">{t(`imports.unit.${kind}`)}</span>
            </li>
          ))}
        </ul>
        <FileNotes detail={detail} t={t} />
        <Filters detail={detail} show={show} t={t} />
      </Section>
    </>
  )
}

function FileNotes({ detail, t }: Pick<Props, 'detail' | 't'>) {
  const { notes, sheet, total } = detail
  const names = (list: readonly string[]) => list.join(t('imports.and'))
  const said = [
    t('imports.readSheet', { sheet, total }),
    notes.unknown.length > 0 && t('imports.unknownHeadings', { names: names(notes.unknown) }),
    notes.missing.length > 0 &&
      t('imports.missingHeadings', {
        names: names(notes.missing.map((key) => LEDGER_COLUMNS[key])),
      }),
    notes.otherLedgers.length > 0 &&
      t('imports.otherLedgers', { names: names(notes.otherLedgers) }),
    ...(notes.skipped ?? []).map(({ reason, rows, count }) =>
      t(`imports.skipped.${reason}`, {
        rows: names(rows.map(String)) + (count > rows.length ? '…' : ''),
        count,
      }),
    ),
    (notes.hidden ?? 0) > 0 && t('imports.hiddenRows', { count: notes.hidden ?? 0 }),
    notes.withoutBase && t('imports.withoutBase'),
  ].filter((words) => typeof words === 'string')
  return (
    <ul aria-label={t('imports.notesTitle')} className="mt-3 grid gap-1 text-ink-2 text-sm">
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

function Filters({ detail, show, t }: Pick<Props, 'detail' | 'show' | 't'>) {
  const isThere = (filter: RowFilter) => {
    if (filter === 'all' || filter === show) return true
    return filter === 'refused' ? detail.refused > 0 : detail.counts[filter] > 0
  }
  return (
    <nav aria-label={t('imports.show')} className="no-print mt-3 flex flex-wrap gap-x-4">
      {ROW_FILTERS.filter(isThere).map((filter) =>
        filter === show ? (
          <strong key={filter} aria-current="true" className="py-2">
            {filterName(filter, t)}
          </strong>
        ) : (
          <TextLink
            key={filter}
            href={`/issues/import/${detail.id}?show=${filter}`}
            className="py-2"
          >
            {filterName(filter, t)}
          </TextLink>
        ),
      )}
    </nav>
  )
}
