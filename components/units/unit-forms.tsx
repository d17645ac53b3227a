import { ActionForm } from '#components/ui/action-form.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { HiddenField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { comboboxText, formText } from '#components/ui/texts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { UnitDetail } from '#lib/units/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { FactFields } from './fact-fields.tsx'

type Props = { unit: UnitDetail; action: FormAction; t: Translate }

/** Which unit, and the version that was seen. */
function Seen({ unit }: { unit: UnitDetail }) {
  return (
    <>
      <HiddenField name="code" value={unit.code} />
      <HiddenField name="version" value={unit.version} />
    </>
  )
}

/** Name and, for a chamber, its facts. */
export function EditUnitForm({ unit, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <Seen unit={unit} />
      <TextField
        name="name"
        label={t('fields.name')}
        required
        maxLength={TEXT_LIMITS.name}
        defaultValue={unit.name}
      />
      {unit.facts ? <FactFields facts={unit.facts} t={t} /> : null}
      <div>
        <SubmitButton>{t('common.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Another unit above it. */
export function MoveUnitForm({ unit, action, parents, t }: Props & { parents: ComboOption[] }) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-md">
      <Seen unit={unit} />
      <p className="text-ink-2">
        {t('admin.units.moveLead', { parent: unit.parentName ?? '' })}
        {unit.childCount > 0 ? ` ${t('admin.units.moveChildren', { count: unit.childCount })}` : ''}
      </p>
      <Combobox
        name="parentCode"
        label={t('fields.parentCode')}
        required
        options={parents}
        text={comboboxText(t)}
      />
      <div>
        <SubmitButton variant="quiet">{t('admin.units.moveSend')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** In use, or not. */
export function UnitStateForm({ unit, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <Seen unit={unit} />
      <p className="text-ink-2">
        {unit.disabled ? t('admin.units.disabled') : t('admin.units.disableLead')}
      </p>
      <div>
        <SubmitButton variant={unit.disabled ? 'quiet' : 'danger'}>
          {unit.disabled ? t('admin.units.enable') : t('admin.units.disable')}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
