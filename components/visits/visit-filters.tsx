import { listHref } from '#components/admin/list-href.ts'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter, TextFilter } from '#components/ui/filter-fields.tsx'
import { filterText } from '#components/ui/texts.ts'
import { VISIT_KINDS, VISIT_STATUSES } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { VisitListInput } from '#lib/visits/schema.ts'

type Props = {
  input: VisitListInput
  chambers: { value: string; label: string }[]
  t: Translate
}

/** The filter row of the list of visits. */
export function VisitFilters({ input, chambers, t }: Props) {
  const { member, leader } = input
  return (
    <FilterBar
      key={listHref('', input)}
      path="/visits"
      text={filterText(t)}
      keep={{ member, leader }}
    >
      <ChoiceFilter
        name="chamber"
        label={t('fields.chamber')}
        options={chambers}
        placeholder={t('common.all')}
        defaultValue={input.chamber}
      />
      <ChoiceFilter
        name="status"
        label={t('fields.stage')}
        options={VISIT_STATUSES.map((value) => ({ value, label: t(`codes.visitStatus.${value}`) }))}
        placeholder={t('common.all')}
        defaultValue={input.status}
      />
      <ChoiceFilter
        name="kind"
        label={t('fields.kind')}
        options={VISIT_KINDS.map((value) => ({ value, label: t(`codes.visitKind.${value}`) }))}
        placeholder={t('common.all')}
        defaultValue={input.kind}
      />
      <TextFilter
        name="year"
        label={t('fields.year')}
        inputMode="numeric"
        maxLength={4}
        width="short"
        defaultValue={input.year === undefined ? undefined : `${input.year}`}
      />
    </FilterBar>
  )
}
