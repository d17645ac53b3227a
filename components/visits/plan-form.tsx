import { ActionForm } from '#components/ui/action-form.tsx'
import { DateField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { VisitFields, type VisitFieldsProps } from './visit-fields.tsx'

type Props = VisitFieldsProps & { action: FormAction; today: string }

/** A visit to come. */
export function PlanForm({ action, today, ...props }: Props) {
  const { visit, t } = props
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <DateField
        name="plannedOn"
        label={t('fields.plannedOn')}
        required
        min={today}
        defaultValue={visit?.plannedOn ?? undefined}
      />
      <VisitFields {...props} />
      <div>
        <SubmitButton>{t('visits.savePlan')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
