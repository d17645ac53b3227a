import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, TextField } from '#components/ui/fields.tsx'
import { formText } from '#components/ui/texts.ts'
import { TIGHTENABLE, type Tightening, type TimePolicy } from '#lib/domain/time-policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { limitWords } from './limit-words.ts'
import { PolicyButtons } from './policy-buttons.tsx'
import { SavingFields } from './saving-fields.tsx'

type Props = {
  unit: string
  inherited: TimePolicy
  own: Tightening
  version: number
  today: string
  action: FormAction
  t: Translate
}

/** The limits a unit below may shorten, each beside what it inherits. */
export function TightenForm({ unit, inherited, own, version, today, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="unit" value={unit} />
      <HiddenField name="version" value={version} />
      <p className="text-ink-2">{t('timePolicy.tightenLead')}</p>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {TIGHTENABLE.map((limit) => (
          <TextField
            key={limit}
            name={limit}
            label={t(`fields.${limit}`)}
            hint={`${t('timePolicy.inherited')} ${limitWords(limit, inherited[limit], t)}`}
            inputMode="numeric"
            maxLength={2}
            width="short"
            defaultValue={own[limit] === undefined ? '' : `${own[limit]}`}
          />
        ))}
      </div>
      <SavingFields today={today} t={t} />
      <PolicyButtons switchOn={t('timePolicy.tightenSend')} t={t} />
    </ActionForm>
  )
}
