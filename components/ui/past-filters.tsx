import type { Placement } from '#lib/domain/placement.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { ChoiceFilter, DayFilter } from './filter-fields.tsx'

type Props = { asOf: string | undefined; placement: Placement | undefined; t: Translate }

/** As of which day, and by which tree of units, lists and figures are shown. */
export function PastFilters({ asOf, placement, t }: Props) {
  return (
    <>
      <DayFilter name="asOf" label={t('past.day')} hint={t('past.hint')} defaultValue={asOf} />
      <ChoiceFilter
        name="placement"
        label={t('reorganise.placement')}
        hint={t('reorganise.placementHint')}
        defaultValue={placement}
        placeholder={t('reorganise.ofNow')}
        options={[{ value: 'then', label: t('reorganise.ofThen') }]}
      />
    </>
  )
}
