import { DataTable } from '#components/ui/data-table.tsx'
import type { PaperKind } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  fields: readonly Readonly<{ tag: string; required: readonly PaperKind[] }>[]
  t: Translate
}

/** The words a template may hold in braces, and where they are compulsory. */
export function FieldTable({ fields, t }: Props) {
  return (
    <DataTable
      caption={t('papers.templates.fields')}
      rows={[...fields]}
      rowKey={({ tag }) => tag}
      wrap
      columns={[
        {
          key: 'tag',
          header: t('papers.templates.word'),
          phone: 'title',
          cell: ({ tag }) => <code lang="zh-CN">{`{${tag}}`}</code>,
        },
        {
          key: 'required',
          header: t('papers.templates.required'),
          phone: 'line',
          cell: ({ required }) => required.map((kind) => t(`codes.paperKind.${kind}`)).join(' · '),
        },
      ]}
    />
  )
}
