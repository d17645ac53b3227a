import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Translate } from '#lib/i18n/translator.ts'

/** To try what the form says, which comes first and is what Enter does, and to switch it on. */
export function PolicyButtons({ switchOn, t }: { switchOn: string; t: Translate }) {
  return (
    <div className="grid gap-2">
      <p className="text-ink-2">{t('timePolicy.rehearsal.lead')}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="quiet" name="intent" value="rehearse">
          {t('timePolicy.rehearsal.send')}
        </SubmitButton>
        <SubmitButton name="intent" value="switch">
          {switchOn}
        </SubmitButton>
      </div>
    </div>
  )
}
