import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, SelectField, TextArea, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import { INDICATORS } from '#lib/domain/evaluation.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { id: string; action: FormAction; t: Translate }

/** Points by hand, up or down, with the reason. */
export function EntryForm({ id, unit, action, t }: Props & { unit: string }) {
  return (
    <ActionForm action={action} text={formText(t)} className="mt-4 md:max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="unit" value={unit} />
      <Points t={t} required />
      <Words name="reason" label={t('evaluations.reason')} t={t} />
      <div>
        <SubmitButton>{t('evaluations.enter')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** A township objects to one indicator. */
export function AppealForm({ id, unit, action, t }: Props & { unit: string }) {
  return (
    <ActionForm action={action} text={formText(t)} className="mt-4 md:max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="unit" value={unit} />
      <SelectField
        name="indicator"
        label={t('evaluations.indicator')}
        required
        placeholder={t('common.choose')}
        options={INDICATORS.map((value) => {
          return { value, label: t(`evaluations.indicators.${value}`) }
        })}
      />
      <Words name="reason" label={t('evaluations.reason')} t={t} />
      <div>
        <SubmitButton>{t('evaluations.appeal')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** The decision on an appeal; a granted one says by how many points the score changes. */
export function DecideForm({ id, version, action, t }: Props & { version: number }) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <SelectField
        name="verdict"
        label={t('evaluations.verdict')}
        required
        placeholder={t('common.choose')}
        options={(['granted', 'refused'] as const).map((value) => {
          return { value, label: t(`evaluations.appealStatus.${value}`) }
        })}
      />
      <Points t={t} hint={t('evaluations.pointsHint')} />
      <Words name="decision" label={t('evaluations.decision')} t={t} />
      <div>
        <SubmitButton>{t('evaluations.decide')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Points({ t, required, hint }: { t: Translate; required?: boolean; hint?: string }) {
  return (
    <TextField
      name="points"
      label={t('evaluations.points')}
      hint={hint}
      required={required}
      maxLength={6}
      width="short"
    />
  )
}

function Words({ name, label, t }: { name: string; label: string; t: Translate }) {
  return (
    <TextArea
      name={name}
      label={label}
      required
      maxLength={TEXT_LIMITS.reason}
      text={textAreaText(t)}
    />
  )
}
