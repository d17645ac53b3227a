import { ActionForm } from '#components/ui/action-form.tsx'
import { CheckGroup } from '#components/ui/check-group.tsx'
import { HiddenField, SelectField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReportLine, Schedule, Telling } from '#lib/statistics/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type MakeProps = { months: readonly ReportLine[]; action: FormAction; telling: Telling }

/** Makes the report of a month that has none. */
export function MakeForm({ months, action, telling: { t, locale } }: MakeProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="my-6 max-w-xs">
      <SelectField
        name="month"
        label={t('statistics.month')}
        required
        options={months.map(({ month }) => ({ value: month, label: format(locale).month(month) }))}
      />
      <div>
        <SubmitButton>{t('statistics.make')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Makes the report of this month again, by the definitions of today. */
export function MakeAgainForm({
  month,
  action,
  t,
}: {
  month: string
  action: FormAction
  t: Translate
}) {
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="month" value={month} />
      <div>
        <SubmitButton variant="plain">{t('statistics.makeAgain')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

type ScheduleProps = { schedule: Schedule; action: FormAction; t: Translate }

/** On which day reports are made and who is told. */
export function ScheduleForm({ schedule, action, t }: ScheduleProps) {
  const { day, recipients, version, choices } = schedule
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <p className="text-ink-2">{t('statistics.scheduleLead')}</p>
      <HiddenField name="version" value={version} />
      <TextField
        name="day"
        label={t('statistics.day')}
        hint={t('statistics.dayHint')}
        required
        inputMode="numeric"
        maxLength={2}
        width="short"
        defaultValue={`${day}`}
      />
      <CheckGroup
        name="recipients"
        label={t('statistics.recipients')}
        options={choices.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        defaultValues={recipients}
      />
      <div>
        <SubmitButton>{t('statistics.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
