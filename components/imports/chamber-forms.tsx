import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, SelectField } from '#components/ui/fields.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { UNIT_KIND_CODES, UNIT_KINDS } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { UnknownChamber } from '#lib/ledger/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

/** Units by level: the chambers there are, and what a new one may stand under. */
export type ChamberChoices = Readonly<{ chambers: readonly Choice[]; parents: readonly Choice[] }>
type Choice = Readonly<{ code: string; name: string }>

type Props = {
  id: string
  chambers: readonly UnknownChamber[]
  choices: ChamberChoices
  action: FormAction
  t: Translate
}

/** So many names are asked about at a time. */
const AT_ONCE = 10

/** For each name nobody knows: which chamber it is, or under which unit it is made. */
export function ChamberForms({ id, chambers, choices, action, t }: Props) {
  const kinds = UNIT_KIND_CODES.filter((kind) => UNIT_KINDS[kind] === 'chamber')
  const options = (units: readonly Choice[]) =>
    units.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Section title={t('imports.chambers')}>
      <p className="mb-3 max-w-xl text-ink-2">{t('imports.chambersLead')}</p>
      {chambers.slice(0, AT_ONCE).map(({ name, rows }) => (
        <ActionForm
          key={name}
          action={action}
          text={formText(t)}
          className="mb-4 border-rule border-b pb-4 md:max-w-xl"
        >
          <h3 className="font-bold">{t('imports.chamberRows', { name, count: rows })}</h3>
          <HiddenField name="id" value={id} />
          <HiddenField name="name" value={name} />
          <SelectField
            name="unit"
            label={t('imports.chamberUnit')}
            placeholder={t('imports.notChosen')}
            options={options(choices.chambers)}
          />
          <SelectField
            name="parent"
            label={t('imports.chamberParent')}
            placeholder={t('imports.notChosen')}
            options={options(choices.parents)}
          />
          <SelectField
            name="kind"
            label={t('imports.chamberKind')}
            placeholder={t('imports.notChosen')}
            options={kinds.map((kind) => ({ value: kind, label: t(`codes.unitKind.${kind}`) }))}
          />
          <div>
            <SubmitButton variant="quiet">{t('imports.chamberSave')}</SubmitButton>
          </div>
        </ActionForm>
      ))}
    </Section>
  )
}
