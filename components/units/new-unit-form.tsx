import { ActionForm } from '#components/ui/action-form.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { SelectField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { comboboxText, formText } from '#components/ui/texts.ts'
import { UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { action: FormAction; parents: ComboOption[]; t: Translate }

/** There is one federation, made with the district. */
const KINDS = UNIT_KIND_CODES.filter((kind) => kind !== 'federation')

/** A new unit: what it is, what it is called, where it stands. */
export function NewUnitForm({ action, parents, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-md">
      <SelectField
        name="kind"
        label={t('fields.kind')}
        required
        placeholder={t('common.choose')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`codes.unitKind.${kind}`) }))}
      />
      <TextField name="name" label={t('fields.name')} required maxLength={TEXT_LIMITS.name} />
      <TextField
        name="code"
        label={t('fields.code')}
        hint={t('admin.units.codeHint')}
        required
        maxLength={40}
        width="medium"
      />
      <Combobox
        name="parentCode"
        label={t('fields.parentCode')}
        hint={t('admin.units.parentHint')}
        required
        options={parents}
        text={comboboxText(t)}
      />
      <div>
        <SubmitButton>{t('admin.units.create')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
