import { listHref } from '#components/admin/list-href.ts'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter, TextFilter } from '#components/ui/filter-fields.tsx'
import { comboboxText, filterText } from '#components/ui/texts.ts'
import type { AwardListInput } from '#lib/awards/schema.ts'
import { AWARD_KINDS, AWARD_LEVELS } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = { input: AwardListInput; chambers: ComboOption[]; t: Translate }

/** The filter row of the list of awards. */
export function AwardFilters({ input, chambers, t }: Props) {
  return (
    <FilterBar key={listHref('', input)} path="/awards" text={filterText(t)}>
      <Combobox
        name="chamber"
        label={t('fields.chamber')}
        options={chambers}
        defaultValue={input.chamber}
        text={comboboxText(t)}
      />
      <ChoiceFilter
        name="kind"
        label={t('awards.kind')}
        placeholder={t('common.all')}
        defaultValue={input.kind}
        options={AWARD_KINDS.map((value) => ({ value, label: t(`codes.awardKind.${value}`) }))}
      />
      <ChoiceFilter
        name="level"
        label={t('awards.level')}
        placeholder={t('common.all')}
        defaultValue={input.level}
        options={AWARD_LEVELS.map((value) => ({ value, label: t(`codes.awardLevel.${value}`) }))}
      />
      <TextFilter
        name="year"
        label={t('awards.year')}
        inputMode="numeric"
        maxLength={4}
        width="short"
        defaultValue={input.year === undefined ? undefined : `${input.year}`}
      />
    </FilterBar>
  )
}
