import { listHref } from '#components/admin/list-href.ts'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { TextFilter } from '#components/ui/filter-fields.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { comboboxText, filterText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { PersonLine } from '#lib/people/dto.ts'
import type { PersonListInput } from '#lib/people/schema.ts'

type FilterProps = { input: PersonListInput; units: ComboOption[]; t: Translate }

/** The filter row of the list of persons. */
export function PersonFilters({ input, units, t }: FilterProps) {
  return (
    <FilterBar key={listHref('', input)} path="/admin/people" text={filterText(t)}>
      <TextFilter
        name="q"
        label={t('fields.person')}
        placeholder={t('admin.people.search')}
        defaultValue={input.q}
        maxLength={60}
      />
      <Combobox
        name="unit"
        label={t('admin.people.unitFilter')}
        options={units}
        defaultValue={input.unit}
        text={comboboxText(t)}
      />
    </FilterBar>
  )
}

/** Persons with the offices they hold, masked phone and state of the account. */
export function PersonTable({ items, t }: { items: PersonLine[]; t: Translate }) {
  return (
    <DataTable
      caption={t('admin.people.caption')}
      wrap
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('fields.person'),
          frozen: 1,
          phone: 'title',
          cell: ({ id, name }) => <TextLink href={`/admin/people/${id}`}>{name}</TextLink>,
        },
        {
          key: 'offices',
          header: t('fields.office'),
          phone: 'line',
          cell: ({ offices }) => (
            <ul>
              {offices.map(({ id, office, unitName }) => (
                <li key={id}>
                  {unitName} {t(`codes.office.${office}`)}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'phone', header: t('fields.phone'), phone: 'line', cell: ({ phone }) => phone },
        {
          key: 'account',
          header: t('admin.people.account'),
          phone: 'lead',
          cell: ({ account }) => (
            <Tag tone={account === 'disabled' ? 'strong' : 'plain'}>
              {t(`admin.people.accountState.${account}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}
