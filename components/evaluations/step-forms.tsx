import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, SelectField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { quarterWord } from './quarter-word.ts'

type PrepareProps = { quarters: readonly string[]; action: FormAction; t: Translate }

/** Begins the evaluation of a quarter that has none. */
export function PrepareForm({ quarters, action, t }: PrepareProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="my-6 max-w-xs">
      <SelectField
        name="period"
        label={t('evaluations.period')}
        required
        options={quarters.map((value) => ({ value, label: quarterWord(value, t) }))}
      />
      <div>
        <SubmitButton>{t('evaluations.prepare')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

type StepProps = {
  id: string
  version: number
  step: 'recompute' | 'freeze' | 'publish'
  action: FormAction
  t: Translate
}

/** The next step of an evaluation, with what it means. */
export function StepForm({ id, version, step, action, t }: StepProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xs">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <p className="text-ink-2">{t(`evaluations.stepNote.${step}`)}</p>
      <div>
        <SubmitButton variant={step === 'recompute' ? 'plain' : 'primary'}>
          {t(`evaluations.step.${step}`)}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
