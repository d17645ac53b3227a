import { RadioGroup, TextArea } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { ASSIGNMENT_KINDS } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { usualDates } from './dispatch-terms.ts'
import { QuickDates } from './quick-dates.tsx'

/** Whether the taker leads or supports. */
export function KindField({ t }: { t: Translate }) {
  return (
    <RadioGroup
      name="kind"
      label={t('fields.kind')}
      required
      defaultValue="lead"
      options={ASSIGNMENT_KINDS.map((kind) => ({
        value: kind,
        label: t(`actions.kind.${kind}`),
      }))}
    />
  )
}

type QuickProps = { today: string; limit: string | null; t: Translate }

/** The dates most orders are due at, one press each, as far as the limit allows. */
export function QuickDueDates({ today, limit, t }: QuickProps) {
  return (
    <QuickDates
      field="dueOn"
      choices={usualDates(today, limit).map(({ days, date }) => ({
        date,
        label: t('actions.inDays', { count: days }),
      }))}
    />
  )
}

/** What the taker is to do. */
export function RequirementField({ t, start }: { t: Translate; start?: string | undefined }) {
  return (
    <TextArea
      name="requirement"
      label={t('fields.requirement')}
      required
      rows={4}
      maxLength={TEXT_LIMITS.note}
      defaultValue={start}
      text={textAreaText(t)}
    />
  )
}
