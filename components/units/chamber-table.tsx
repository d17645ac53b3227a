import { figureLinks } from '#components/dashboard/links.ts'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { PlainLink, TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChamberLine } from '#lib/units/dto.ts'

type Props = { items: ChamberLine[]; t: Translate; locale: Locale; today: string }

/** Chambers with their registration, term and issues; the numbers lead to the ledger. */
export function ChamberTable({ items, ...telling }: Props) {
  const { t } = telling
  const counts = items.some(({ issues }) => issues !== null)
  return (
    <DataTable
      caption={t('chambers.caption')}
      columns={[...identity(t), ...(counts ? issueColumns(t) : []), ...facts(telling)]}
      rows={items}
      rowKey={({ code }) => code}
    />
  )
}

function identity(t: Translate): Column<ChamberLine>[] {
  return [
    {
      key: 'code',
      header: t('fields.code'),
      frozen: 1,
      phone: 'lead',
      cell: ({ code }) => <span className="block truncate text-ink-2">{code}</span>,
    },
    {
      key: 'name',
      header: t('fields.chamber'),
      frozen: 2,
      phone: 'title',
      cell: ({ code, name, disabled }) => (
        <span className="flex items-center gap-2">
          <PlainLink
            href={`/chambers/${code}`}
            title={name}
            className="min-w-0 text-action underline-offset-4 hover:underline md:truncate"
          >
            {name}
          </PlainLink>
          {disabled ? <Tag>{t('chambers.disabled')}</Tag> : null}
        </span>
      ),
    },
  ]
}

function issueColumns(t: Translate): Column<ChamberLine>[] {
  return [
    {
      key: 'open',
      header: t('chambers.open'),
      align: 'right',
      phone: 'line',
      cell: ({ code, name, issues }) => (
        <IssueLink href={figureLinks({ unit: code }).all('open')} name={name} count={issues?.open}>
          {t('chambers.open')}
        </IssueLink>
      ),
    },
    {
      key: 'closed',
      header: t('chambers.closed'),
      align: 'right',
      phone: 'line',
      cell: ({ code, name, issues }) => (
        <IssueLink
          href={figureLinks({ unit: code }).all('closed')}
          name={name}
          count={issues?.closed}
        >
          {t('chambers.closed')}
        </IssueLink>
      ),
    },
  ]
}

type IssueLinkProps = { href: string; name: string; count: number | undefined; children: string }

/** A number that leads to its issues; on a phone the word of its column stands before it. */
function IssueLink({ href, name, count, children }: IssueLinkProps) {
  const word = <span className="md:hidden">{children} </span>
  if (!count) return <span className="text-ink-3">{word}0</span>
  return (
    <TextLink href={href} aria-label={`${name} ${children} ${count}`}>
      {word}
      {count}
    </TextLink>
  )
}

function facts({ t, locale, today }: Omit<Props, 'items'>): Column<ChamberLine>[] {
  const { fullDate } = format(locale)
  return [
    {
      key: 'township',
      header: t('fields.township'),
      phone: 'line',
      cell: ({ township }) => township ?? t('chambers.directly'),
    },
    { key: 'kind', header: t('fields.kind'), cell: ({ kind }) => t(`codes.unitKind.${kind}`) },
    {
      key: 'registration',
      header: t('fields.registration'),
      phone: 'end',
      cell: ({ registration }) => (
        <Tag tone={registration === 'registered' ? 'plain' : 'strong'}>
          {t(`chambers.registration.${registration}`)}
        </Tag>
      ),
    },
    {
      key: 'term',
      header: t('fields.termEndsOn'),
      cell: ({ termEndsOn }) =>
        termEndsOn ? (
          <span className="flex items-center gap-2">
            <time dateTime={termEndsOn}>{fullDate(termEndsOn)}</time>
            {termEndsOn < today ? <Tag tone="strong">{t('chambers.termOver')}</Tag> : null}
          </span>
        ) : null,
    },
  ]
}
