import { ShortDate, type Telling } from '#components/issues/ledger/due.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { RefreshWhile } from '#components/ui/refresh-while.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { ExportDto } from '#lib/exports/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Line = ExportDto & Readonly<{ href: string }>

/** The exports of a person; the page renews itself while one is being written. */
export function ExportList({ exports, telling }: { exports: Line[]; telling: Telling }) {
  const { t } = telling
  if (exports.length === 0) {
    return (
      <EmptyState action={<ButtonLink href="/issues">{t('exports.openLedger')}</ButtonLink>}>
        {t('exports.nothing')}
      </EmptyState>
    )
  }
  const isRunning = exports.some(({ status }) => status === 'waiting' || status === 'running')
  return (
    <>
      <DataTable
        caption={t('exports.mine')}
        columns={columns(telling)}
        rows={exports}
        rowKey={({ id }) => id}
        wrap
      />
      <RefreshWhile running={isRunning} />
      {isRunning ? (
        <p className="mt-4">
          <ButtonLink href="/issues/exports">{t('exports.refresh')}</ButtonLink>
        </p>
      ) : null}
    </>
  )
}

function columns(telling: Telling): Column<Line>[] {
  const { t, locale } = telling
  return [
    {
      key: 'file',
      header: t('exports.file'),
      phone: 'title',
      cell: (line) =>
        line.status === 'done' ? (
          <a href={line.href} download className="text-action underline-offset-4 hover:underline">
            {`${t('exports.download')} · ${kindOf(line, telling)}`}
          </a>
        ) : (
          kindOf(line, telling)
        ),
    },
    {
      key: 'when',
      header: t('exports.when'),
      phone: 'lead',
      cell: ({ createdAt }) => <ShortDate value={createdAt} telling={telling} />,
    },
    {
      key: 'rows',
      header: t('exports.rows'),
      phone: 'line',
      cell: ({ total, done, status }) =>
        status === 'running' ? t('exports.progress', { done, total }) : String(total),
    },
    {
      key: 'state',
      header: t('exports.state'),
      phone: 'end',
      cell: (line) => <Tag>{t(`exports.status.${line.status}`)}</Tag>,
    },
    {
      key: 'until',
      header: t('exports.until'),
      phone: 'line',
      cell: (line) => untilOrWhy(line, t, locale),
    },
  ]
}

/** What kind of file it is, and of which past day. */
function kindOf({ format: kind, asOf }: Line, { t, locale }: Telling): string {
  if (asOf === null) return t(`exports.format.${kind}`)
  const name = t(kind === 'xlsx' ? 'exports.pastXlsx' : `exports.format.${kind}`)
  return `${name} · ${t('exports.asOf', { date: format(locale).fullDate(asOf) })}`
}

function untilOrWhy({ failure, expiresAt }: Line, t: Translate, locale: Telling['locale']) {
  return failure ? t(`exports.failure.${failure}`) : format(locale).exact(new Date(expiresAt))
}
