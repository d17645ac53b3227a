import { listHref } from '#components/admin/list-href.ts'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter } from '#components/ui/filter-fields.tsx'
import { filterText } from '#components/ui/texts.ts'
import { FEEDBACK_STATUSES } from '#lib/domain/codes.ts'
import type { FeedbackListInput } from '#lib/feedback/schema.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** The filter row of the list of feedback. */
export function FeedbackFilters({ input, t }: { input: FeedbackListInput; t: Translate }) {
  return (
    <FilterBar
      key={listHref('', input)}
      path="/feedback"
      text={filterText(t)}
      keep={{ chamber: input.chamber }}
    >
      <ChoiceFilter
        name="status"
        label={t('fields.stage')}
        placeholder={t('common.all')}
        defaultValue={input.status}
        options={FEEDBACK_STATUSES.map((value) => ({
          value,
          label: t(`codes.feedbackStatus.${value}`),
        }))}
      />
    </FilterBar>
  )
}
