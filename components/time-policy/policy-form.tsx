import { ActionForm } from '#components/ui/action-form.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { HiddenField, TextField } from '#components/ui/fields.tsx'
import { formText } from '#components/ui/texts.ts'
import { MILESTONES, RECTIFICATION_TYPES } from '#lib/domain/codes.ts'
import type { TimePolicy } from '#lib/domain/time-policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { LadderFields } from './ladder-fields.tsx'
import { PolicyButtons } from './policy-buttons.tsx'
import { OTHER_NUMBER_NAMES, OTHER_NUMBERS, WORKING_LIMITS } from './policy-fields.ts'
import { SavingFields } from './saving-fields.tsx'

type Props = {
  policy: TimePolicy
  version: number
  today: string
  action: FormAction
  t: Translate
}

/** The whole time policy of the district as one form. */
export function PolicyForm({ policy, version, today, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="version" value={version} />
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {WORKING_LIMITS.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={t(`fields.${name}`)}
            unit={t('timePolicy.unitDays')}
            value={policy[name]}
          />
        ))}
        {OTHER_NUMBER_NAMES.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={t(`fields.${name}`)}
            unit={t(OTHER_NUMBERS[name])}
            value={policy[name]}
          />
        ))}
      </div>
      <DayGroups policy={policy} t={t} />
      <TextField
        name="warnMonths"
        label={t('fields.warnMonths')}
        hint={t('timePolicy.warnHint')}
        required
        maxLength={40}
        width="medium"
        defaultValue={policy.warnMonths.join(', ')}
      />
      <LadderFields ladder={policy.ladder} t={t} />
      <EvidenceFields evidence={policy.evidence} t={t} />
      <SavingFields today={today} t={t} />
      <PolicyButtons switchOn={t('timePolicy.switchOn')} t={t} />
    </ActionForm>
  )
}

/** The usual deadlines, and the days on which a key issue owes feedback. */
function DayGroups({ policy, t }: { policy: TimePolicy; t: Translate }) {
  const grid = 'grid grid-cols-2 gap-4 lg:grid-cols-4'
  const unit = t('timePolicy.unitCalendar')
  return (
    <>
      <FieldGroup name="usualDays" legend={t('timePolicy.usual')}>
        <div className={grid}>
          {RECTIFICATION_TYPES.map((type) => (
            <NumberField
              key={type}
              name={`usualDays.${type}`}
              label={t(`codes.rectificationType.${type}`)}
              unit={unit}
              value={policy.usualDays[type]}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup name="milestoneDays" legend={t('timePolicy.milestones')}>
        <div className={grid}>
          {MILESTONES.map((milestone) => (
            <NumberField
              key={milestone}
              name={`milestoneDays.${milestone}`}
              label={t(`codes.milestone.${milestone}`)}
              unit={unit}
              value={policy.milestoneDays[milestone]}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}

function NumberField(props: { name: string; label: string; unit: string; value: number }) {
  const { name, label, unit, value } = props
  return (
    <TextField
      name={name}
      label={label}
      hint={unit}
      required
      inputMode="numeric"
      maxLength={4}
      width="short"
      defaultValue={`${value}`}
    />
  )
}
