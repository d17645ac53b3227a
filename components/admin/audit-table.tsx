import { DataTable } from '#components/ui/data-table.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter, DayFilter } from '#components/ui/filter-fields.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { filterText } from '#components/ui/texts.ts'
import { When } from '#components/ui/when.tsx'
import type { AuditLine } from '#lib/audit/dto.ts'
import type { AuditListInput } from '#lib/audit/schema.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { actionWord, detailWords, refusalWord, subjectWords } from './audit-words.ts'
import { listHref } from './list-href.ts'

type FilterProps = { input: AuditListInput; actions: readonly string[]; t: Translate }

/** The filter row of the audit log. */
export function AuditFilters({ input, actions, t }: FilterProps) {
  return (
    <FilterBar
      key={listHref('', input)}
      path="/admin/audit"
      text={filterText(t)}
      keep={{ person: input.person }}
    >
      <ChoiceFilter
        name="action"
        label={t('admin.audit.what')}
        placeholder={t('common.all')}
        defaultValue={input.action}
        options={actions.map((value) => ({ value, label: actionWord(value, t) }))}
      />
      <ChoiceFilter
        name="result"
        label={t('admin.audit.result')}
        placeholder={t('common.all')}
        defaultValue={input.result}
        options={[
          { value: 'ok', label: t('admin.audit.ok') },
          { value: 'refused', label: t('admin.audit.refused') },
        ]}
      />
      <DayFilter name="from" label={t('admin.audit.from')} defaultValue={input.from} />
      <DayFilter name="to" label={t('admin.audit.to')} defaultValue={input.to} />
    </FilterBar>
  )
}

type Props = { items: AuditLine[]; t: Translate; locale: Locale; now: Date }

/** The audit log, newest first. */
export function AuditTable({ items, t, locale, now }: Props) {
  const { date, time, exact } = format(locale)
  return (
    <DataTable
      caption={t('admin.audit.caption')}
      wrap
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          header: t('admin.audit.at'),
          phone: 'lead',
          cell: ({ at }) => (
            <When value={at} text={`${date(at, now)} ${time(at)}`} exact={exact(at)} />
          ),
        },
        {
          key: 'who',
          header: t('admin.audit.who'),
          phone: 'line',
          cell: ({ actor }) => actor ?? t('admin.audit.anonymous'),
        },
        {
          key: 'what',
          header: t('admin.audit.what'),
          phone: 'title',
          cell: ({ action }) => actionWord(action, t),
        },
        {
          key: 'subject',
          header: t('admin.audit.subject'),
          phone: 'line',
          cell: ({ subject }) => subject && subjectWords(subject, t),
        },
        {
          key: 'result',
          header: t('admin.audit.result'),
          phone: 'end',
          cell: ({ result }) =>
            result === 'ok' ? (
              t('admin.audit.ok')
            ) : (
              <Tag tone="strong">{refusalWord(result, t)}</Tag>
            ),
        },
        {
          key: 'detail',
          header: t('admin.audit.detail'),
          phone: 'line',
          cell: ({ detail }) => <span className="text-ink-2">{detailWords(detail, t)}</span>,
        },
      ]}
    />
  )
}
