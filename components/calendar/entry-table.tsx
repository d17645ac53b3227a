import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { StandingEntry } from '#lib/calendar/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { UndoForm } from './calendar-forms.tsx'
import { weekdayWord } from './holiday-word.ts'

type Props = {
  entries: readonly StandingEntry[]
  undo: FormAction
  t: Translate
  locale: Locale
}

/** What the district entered over the announcement, each with a way back. */
export function EntryTable({ entries, undo, t, locale }: Props) {
  const { fullDate } = format(locale)
  if (entries.length === 0) return <EmptyState>{t('calendar.entriesEmpty')}</EmptyState>
  return (
    <DataTable
      caption={t('calendar.entriesCaption')}
      wrap
      rows={[...entries]}
      rowKey={({ date }) => date}
      columns={[
        {
          key: 'date',
          header: t('fields.date'),
          phone: 'title',
          cell: ({ date }) => `${fullDate(date)} ${weekdayWord(date, t)}`,
        },
        {
          key: 'kind',
          header: t('fields.kind'),
          phone: 'lead',
          cell: ({ kind }) => t(`calendar.entry.${kind}`),
        },
        { key: 'name', header: t('fields.name'), phone: 'line', cell: ({ name }) => name },
        {
          key: 'by',
          header: t('calendar.enteredBy'),
          phone: 'line',
          cell: ({ by, at }) => `${by} ${fullDate(at)}`,
        },
        {
          key: 'undo',
          header: t('calendar.undo'),
          phone: 'end',
          cell: ({ date }) => <UndoForm date={date} action={undo} t={t} />,
        },
      ]}
    />
  )
}
