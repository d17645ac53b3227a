import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { PlanStepDto } from '#lib/practices/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  steps: readonly PlanStepDto[]
  finish: FormAction | null
  telling: Readonly<{ t: Translate; locale: Locale; now: Date }>
}

/** The steps of a plan: what is to be done, where it comes from, and what became of the item. */
export function StepList({ steps, finish, telling }: Props) {
  const { t } = telling
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id} className="border-rule border-b py-3">
          <h3 className="font-bold">{step.title}</h3>
          <p className="text-ink-2 text-sm">{factsOf(step, telling).join(' · ')}</p>
          <p className="max-w-2xl whitespace-pre-line">{step.text}</p>
          {finish && step.doneAt === null ? (
            <ActionForm action={finish} text={formText(t)}>
              <HiddenField name="id" value={step.id} />
              <HiddenField name="version" value={step.version} />
              <div className="no-print mt-2">
                <SubmitButton variant="plain">{t('practices.finish')}</SubmitButton>
              </div>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function factsOf(step: PlanStepDto, { t, locale, now }: Props['telling']): string[] {
  const { origin, item, dueOn, doneAt, scoreBefore, scoreSince } = step
  const { date } = format(locale)
  return [
    doneAt
      ? t('practices.doneOn', { date: date(doneAt, now) })
      : dueOn
        ? t('practices.dueOn', { date: date(dueOn, now) })
        : t('practices.open'),
    ...(origin ? [t('practices.from', { chamber: origin.name })] : []),
    ...(item && scoreBefore !== null ? [t('practices.before', { item, score: scoreBefore })] : []),
    ...(item && scoreSince !== null ? [t('practices.since', { item, score: scoreSince })] : []),
  ]
}
