import { listHref } from '#components/admin/list-href.ts'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter, TextFilter } from '#components/ui/filter-fields.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import { comboboxText, filterText } from '#components/ui/texts.ts'
import { LEVELS } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { UnitLine } from '#lib/units/dto.ts'
import type { UnitListInput } from '#lib/units/schema.ts'

type FilterProps = { input: Omit<UnitListInput, 'count'>; parents: ComboOption[]; t: Translate }

/** The filter row of the list of units. */
export function UnitFilters({ input, parents, t }: FilterProps) {
  return (
    <FilterBar key={listHref('', input)} path="/admin/units" text={filterText(t)}>
      <TextFilter
        name="q"
        label={t('fields.unit')}
        placeholder={t('chambers.search')}
        defaultValue={input.q}
        maxLength={60}
      />
      <ChoiceFilter
        name="level"
        label={t('fields.level')}
        placeholder={t('common.all')}
        defaultValue={input.level}
        options={LEVELS.map((value) => ({ value, label: t(`codes.level.${value}`) }))}
      />
      <Combobox
        name="parent"
        label={t('fields.parentCode')}
        options={parents}
        defaultValue={input.parent}
        text={comboboxText(t)}
      />
    </FilterBar>
  )
}

type Props = { items: UnitLine[]; parentName: (code: string) => string; t: Translate }

/** Units of every level. */
export function UnitTable({ items, parentName, t }: Props) {
  return (
    <DataTable
      caption={t('admin.units.caption')}
      rows={items}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'code',
          header: t('fields.code'),
          frozen: 1,
          phone: 'lead',
          cell: ({ code }) => <span className="block truncate text-ink-2">{code}</span>,
        },
        {
          key: 'name',
          header: t('fields.name'),
          frozen: 2,
          phone: 'title',
          cell: ({ code, name }) => (
            <PlainLink
              href={`/admin/units/${code}`}
              title={name}
              className="block text-action underline-offset-4 hover:underline md:truncate"
            >
              {name}
            </PlainLink>
          ),
        },
        {
          key: 'kind',
          header: t('fields.kind'),
          phone: 'line',
          cell: ({ kind }) => t(`codes.unitKind.${kind}`),
        },
        {
          key: 'parent',
          header: t('fields.parentCode'),
          phone: 'line',
          cell: ({ parentCode }) => parentCode && parentName(parentCode),
        },
        {
          key: 'state',
          header: t('admin.units.state'),
          phone: 'end',
          cell: ({ disabled }) =>
            disabled ? <Tag tone="strong">{t('admin.units.disabled')}</Tag> : null,
        },
      ]}
    />
  )
}
