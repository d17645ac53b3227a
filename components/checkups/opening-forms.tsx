import { ActionForm } from '#components/ui/action-form.tsx'
import { CheckGroup } from '#components/ui/check-group.tsx'
import { RadioGroup } from '#components/ui/choice-fields.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { DateField, SelectField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { comboboxText, formText } from '#components/ui/texts.ts'
import type { StandardName } from '#lib/checkups/dto.ts'
import { CAMPAIGN_REACHES } from '#lib/checkups/schema.ts'
import { UNIT_KIND_CODES, UNIT_KINDS } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  action: FormAction
  standards: readonly StandardName[]
  chambers: ComboOption[]
  t: Translate
}

/** Which published version; code and number travel as one value. */
function StandardField({ standards, t }: Pick<Props, 'standards' | 't'>) {
  return (
    <SelectField
      name="standard"
      label={t('campaigns.standard')}
      required
      options={standards.map(({ code, version, name }) => ({
        value: `${code}@${version}`,
        label: `${name} v${version}`,
      }))}
    />
  )
}

/** Opens the check-up of one chamber. */
export function OpenCheckupForm({ action, standards, chambers, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <Combobox
        name="chamber"
        label={t('campaigns.chamber')}
        required
        options={chambers}
        text={comboboxText(t)}
      />
      <StandardField standards={standards} t={t} />
      <div>
        <SubmitButton>{t('campaigns.openOne')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

type CampaignProps = Props & {
  townships: readonly Readonly<{ code: string; name: string }>[]
  today: string
}

const CHAMBER_KINDS = UNIT_KIND_CODES.filter((kind) => UNIT_KINDS[kind] === 'chamber')

/** Opens one standard over many chambers. */
export function OpenCampaignForm(props: CampaignProps) {
  const { action, standards, chambers, townships, today, t } = props
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <TextField name="name" label={t('campaigns.name')} required maxLength={TEXT_LIMITS.title} />
      <StandardField standards={standards} t={t} />
      <DateField name="fromOn" label={t('campaigns.fromOn')} required defaultValue={today} />
      <DateField name="untilOn" label={t('campaigns.untilOn')} required />
      <RadioGroup
        name="reach"
        label={t('campaigns.reach')}
        hint={t('campaigns.reachHint')}
        required
        defaultValue="all"
        options={CAMPAIGN_REACHES.map((value) => ({
          value,
          label: t(`campaigns.reaches.${value}`),
        }))}
      />
      <SelectField
        name="township"
        label={t('campaigns.township')}
        placeholder="—"
        options={townships.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="kind"
        label={t('campaigns.kind')}
        placeholder="—"
        options={CHAMBER_KINDS.map((value) => ({ value, label: t(`codes.unitKind.${value}`) }))}
      />
      <CheckGroup
        name="chambers"
        label={t('campaigns.chosen')}
        options={chambers.map(({ value, label }) => ({ value, label }))}
      />
      <div>
        <SubmitButton>{t('campaigns.openMany')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
