import { buttonClass } from '#components/ui/button.tsx'
import { CONTROL } from '#components/ui/field-frame.tsx'
import { FEEDBACK_LIMITS } from '#lib/feedback/schema.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = { target: string; days: number; t: Translate }

/** The form anybody fills in: the browser posts it and checks it, no script of ours takes part. */
export function PublicFeedbackForm({ target, days, t }: Props) {
  return (
    <form method="post" action={target} className="grid gap-5">
      <div className="grid gap-1">
        <label htmlFor="text" className="font-bold">
          {t('feedback.text')}
        </label>
        <p id="text-hint" className="text-ink-3 text-sm">
          {t('feedback.public.textHint', { max: FEEDBACK_LIMITS.text })}
        </p>
        <textarea
          id="text"
          name="text"
          required
          rows={8}
          maxLength={FEEDBACK_LIMITS.text}
          aria-describedby="text-hint"
          className={`${CONTROL} resize-y py-2`}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor="contact" className="font-bold">
          {t('feedback.contact')}
          <span className="ml-2 font-normal text-ink-3">{t('common.optional')}</span>
        </label>
        <p id="contact-hint" className="text-ink-3 text-sm">
          {t('feedback.public.contactHint')}
        </p>
        <input
          id="contact"
          name="contact"
          autoComplete="off"
          maxLength={FEEDBACK_LIMITS.contact}
          aria-describedby="contact-hint"
          className={CONTROL}
        />
      </div>
      <p className="border-rule border-l-2 pl-3 text-ink-2 text-sm">
        {t('feedback.public.privacy', { days })}
      </p>
      <div>
        <button type="submit" className={buttonClass({ size: 'large' })}>
          {t('feedback.public.send')}
        </button>
      </div>
    </form>
  )
}
