import type { ReactNode } from 'react'
import { EvidenceField } from '#components/issues/detail/evidence-field.tsx'
import { ActionForm } from '#components/ui/action-form.tsx'
import { DateField, SelectField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { AwardLine } from '#lib/awards/dto.ts'
import { proposedReward } from '#lib/domain/awards.ts'
import { AWARD_KINDS, AWARD_LEVELS } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

export type AwardDefaults = Partial<AwardLine>

type Props = {
  action: FormAction
  defaults: AwardDefaults
  send: string
  /** Which chamber, or which award at which version. */
  children: ReactNode
  t: Translate
  locale: Locale
}

/** An award: what it is, for how long, and what the district gives for it. */
export function AwardForm({ action, defaults, send, children, t, locale }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      {children}
      <Kind defaults={defaults} t={t} />
      <div className="grid gap-5 md:grid-cols-2">
        <DateField
          name="awardedOn"
          label={t('awards.awardedOn')}
          required
          defaultValue={defaults.awardedOn}
        />
        <DateField
          name="expiresOn"
          label={t('awards.expiresOn')}
          hint={t('awards.expiresHint')}
          defaultValue={defaults.expiresOn ?? undefined}
        />
      </div>
      <Reward defaults={defaults} t={t} locale={locale} />
      <TextField
        name="document"
        label={t('awards.document')}
        hint={t('awards.documentHint')}
        maxLength={TEXT_LIMITS.title}
        defaultValue={defaults.document ?? undefined}
      />
      <EvidenceField t={t} />
      <div>
        <SubmitButton>{send}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Kind({ defaults, t }: { defaults: AwardDefaults; t: Translate }) {
  return (
    <>
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField
          name="kind"
          label={t('awards.kind')}
          required
          placeholder={t('common.choose')}
          defaultValue={defaults.kind}
          options={AWARD_KINDS.map((value) => ({ value, label: t(`codes.awardKind.${value}`) }))}
        />
        <SelectField
          name="level"
          label={t('awards.level')}
          required
          placeholder={t('common.choose')}
          defaultValue={defaults.level}
          options={AWARD_LEVELS.map((value) => ({ value, label: t(`codes.awardLevel.${value}`) }))}
        />
      </div>
      <TextField
        name="round"
        label={t('awards.round')}
        hint={t('awards.roundHint')}
        required
        maxLength={TEXT_LIMITS.name}
        defaultValue={defaults.round}
      />
    </>
  )
}

function Reward({ defaults, t, locale }: Pick<Props, 'defaults' | 't' | 'locale'>) {
  const { number } = format(locale)
  const amount = (level: 'national' | 'municipal') =>
    number(proposedReward('four_good', level) ?? 0)
  const proposed =
    defaults.kind && defaults.level ? proposedReward(defaults.kind, defaults.level) : null
  const reward = defaults.id ? defaults.rewardYuan : proposed
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <TextField
        name="rewardYuan"
        label={t('awards.rewardYuan')}
        hint={t('awards.rewardHint', {
          national: amount('national'),
          municipal: amount('municipal'),
        })}
        inputMode="numeric"
        maxLength={8}
        defaultValue={reward === null || reward === undefined ? undefined : `${reward}`}
      />
      <DateField
        name="rewardedOn"
        label={t('awards.rewardedOn')}
        hint={t('awards.rewardedHint')}
        defaultValue={defaults.rewardedOn ?? undefined}
      />
    </div>
  )
}
