import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ChosenIssue } from '#lib/bulk/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  issues: readonly ChosenIssue[]
  /** Numbers of those that have changed since. */
  changed: readonly string[]
  t: Translate
}

/** The chosen issues as they now are. */
export function ChosenTable({ issues, changed, t }: Props) {
  return (
    <div className="min-w-0">
      <Section title={t('bulk.chosen')} aside={t('issues.total', { count: issues.length })}>
        <DataTable
          caption={t('bulk.chosenCaption')}
          columns={columns(changed, t)}
          rows={[...issues]}
          rowKey={({ number }) => number}
          wrap
        />
      </Section>
    </div>
  )
}

function columns(changed: readonly string[], t: Translate): Column<ChosenIssue>[] {
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
      cell: ({ number, title }) => <TextLink href={`/issues/${number}`}>{title}</TextLink>,
    },
    { key: 'chamber', header: t('fields.chamber'), phone: 'line', cell: ({ chamber }) => chamber },
    {
      key: 'stage',
      header: t('fields.stage'),
      phone: 'line',
      cell: ({ number, stage }) => (
        <span className="inline-flex flex-wrap gap-1">
          <Tag>{t(`codes.stage.${stage}`)}</Tag>
          {changed.includes(number) ? <Tag tone="strong">{t('bulk.changed')}</Tag> : null}
        </span>
      ),
    },
  ]
}
