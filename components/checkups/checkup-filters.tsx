import { listHref } from '#components/admin/list-href.ts'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter } from '#components/ui/filter-fields.tsx'
import { comboboxText, filterText } from '#components/ui/texts.ts'
import type { CheckupListInput } from '#lib/checkups/schema.ts'
import { CHECKUP_STATUSES } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = { input: CheckupListInput; chambers: ComboOption[]; t: Translate }

/** The filter row of the list of check-ups. */
export function CheckupFilters({ input, chambers, t }: Props) {
  return (
    <FilterBar key={listHref('', input)} path="/checkups" text={filterText(t)}>
      <Combobox
        name="chamber"
        label={t('campaigns.chamber')}
        options={chambers}
        defaultValue={input.chamber}
        text={comboboxText(t)}
      />
      <ChoiceFilter
        name="status"
        label={t('campaigns.status')}
        placeholder={t('common.all')}
        defaultValue={input.status}
        options={CHECKUP_STATUSES.map((value) => ({
          value,
          label: t(`codes.checkupStatus.${value}`),
        }))}
      />
    </FilterBar>
  )
}
