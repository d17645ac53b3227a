import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { StandardLine } from '#lib/standards/dto.ts'

type Props = { lines: readonly StandardLine[]; t: Translate; locale: Locale }

/** The versions of all standards. */
export function StandardTable({ lines, t, locale }: Props) {
  const { fullDate } = format(locale)
  return (
    <DataTable
      caption={t('standards.caption')}
      wrap
      rows={[...lines]}
      rowKey={({ code, version }) => `${code}@${version}`}
      columns={[
        {
          key: 'name',
          header: t('fields.name'),
          phone: 'title',
          cell: ({ code, version, name }) => (
            <TextLink href={standardHref({ code, version })}>
              {name} {t('standards.version', { version })}
            </TextLink>
          ),
        },
        {
          key: 'kind',
          header: t('fields.kind'),
          phone: 'lead',
          cell: ({ kind }) => t(`codes.standardKind.${kind}`),
        },
        {
          key: 'items',
          header: t('standards.items'),
          phone: 'line',
          cell: ({ items }) => t('standards.itemCount', { count: items }),
        },
        {
          key: 'points',
          header: t('standards.points'),
          phone: 'line',
          cell: ({ points }) => t('standards.pointCount', { count: points }),
        },
        {
          key: 'effective',
          header: t('standards.effective'),
          phone: 'line',
          cell: ({ effectiveOn }) =>
            effectiveOn ? t('standards.effectiveFrom', { date: fullDate(effectiveOn) }) : null,
        },
        {
          key: 'state',
          header: t('standards.state'),
          phone: 'end',
          cell: (line) => <StandardTags line={line} t={t} />,
        },
      ]}
    />
  )
}

/** The address of a version. */
export function standardHref({ code, version }: Pick<StandardLine, 'code' | 'version'>): string {
  return `/standards/${code}/${version}`
}

/** Its status, and that it is only a proposal. */
export function StandardTags({ line, t }: { line: StandardLine; t: Translate }) {
  const { status, isProposal } = line
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Tag tone={status === 'published' ? 'action' : status === 'draft' ? 'strong' : 'plain'}>
        {t(`codes.standardStatus.${status}`)}
      </Tag>
      {isProposal ? <Tag>{t('standards.proposal')}</Tag> : null}
    </span>
  )
}
