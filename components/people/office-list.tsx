import { ActionForm } from '#components/ui/action-form.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { DateField, HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { HeldOffice } from '#lib/people/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  offices: readonly HeldOffice[]
  /** Given to those who may end them. */
  end?: FormAction | undefined
  t: Translate
  locale: Locale
  today: string
}

/** Offices, each with its period, and the form that ends it. */
export function OfficeList({ offices, end, t, locale, today }: Props) {
  return (
    <ul className="border-rule border-t">
      {offices.map((held) => (
        <li key={held.id} className="border-rule border-b py-1.5 last:border-b-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span>
              {held.unitName} <b>{t(`codes.office.${held.office}`)}</b>
            </span>
            <span className="text-ink-2">{period(held, t, locale)}</span>
          </div>
          {end && (held.untilOn === null || held.untilOn > today) ? (
            <DetailsPanel summary={t('admin.people.end')}>
              <EndForm held={held} action={end} t={t} today={today} />
            </DetailsPanel>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function period({ fromOn, untilOn }: HeldOffice, t: Translate, locale: Locale): string {
  const { fullDate } = format(locale)
  const from = fullDate(fromOn)
  return untilOn
    ? t('chambers.until', { from, until: fullDate(untilOn) })
    : t('chambers.since', { date: from })
}

type EndProps = { held: HeldOffice; action: FormAction; t: Translate; today: string }

function EndForm({ held, action, t, today }: EndProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xs">
      <HiddenField name="appointmentId" value={held.id} />
      <DateField
        name="untilOn"
        label={t('admin.people.lastDay')}
        required
        min={held.fromOn}
        defaultValue={today < held.fromOn ? held.fromOn : today}
      />
      <div>
        <SubmitButton variant="danger">{t('admin.people.endSend')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
