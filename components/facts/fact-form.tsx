import { EvidenceField } from '#components/issues/detail/evidence-field.tsx'
import { ActionForm } from '#components/ui/action-form.tsx'
import {
  CheckField,
  DateField,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
} from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import { FACT_KINDS } from '#lib/domain/codes.ts'
import { FACT_RULES } from '#lib/domain/facts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { chamber: string; action: FormAction; t: Translate }

/** A fact of the chamber: a first one, a new one with its proof, or a correction. */
export function FactForm({ chamber, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="chamber" value={chamber} />
      <SelectField
        name="kind"
        label={t('facts.title')}
        options={FACT_KINDS.map((value) => ({ value, label: t(`codes.factKind.${value}`) }))}
        placeholder={t('common.choose')}
        required
      />
      <div className="grid gap-5 md:grid-cols-2">
        <DateField name="validFrom" label={t('fields.validFrom')} />
        <DateField name="validUntil" label={t('fields.validUntil')} hint={t('facts.untilHint')} />
      </div>
      <TextField
        name="reference"
        label={t('fields.reference')}
        hint={t('facts.referenceHint')}
        maxLength={TEXT_LIMITS.title}
      />
      <TextArea
        name="note"
        label={t('fields.note')}
        rows={2}
        maxLength={TEXT_LIMITS.reason}
        text={textAreaText(t)}
      />
      <CheckField
        name="correction"
        value="true"
        label={t('facts.correction')}
        hint={t('facts.correctionHint')}
      />
      <div className="grid gap-2">
        <p className="text-ink-2 text-sm">{demandWords(t)}</p>
        <EvidenceField t={t} />
      </div>
      <div>
        <SubmitButton>{t('facts.send')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Which proof each kind of fact takes to be carried on. */
function demandWords(t: Translate): string {
  const separator = t('errors.separator')
  const demands = FACT_KINDS.map((kind) =>
    t('facts.demandLine', {
      fact: t(`codes.factKind.${kind}`),
      kinds: FACT_RULES[kind].proof.map((one) => t(`codes.evidenceKind.${one}`)).join(separator),
    }),
  )
  return t('facts.evidenceHint', { demands: demands.join(t('admin.audit.and')) })
}
