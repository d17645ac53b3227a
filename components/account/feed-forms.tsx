import { ActionForm } from '#components/ui/action-form.tsx'
import { CopyNote } from '#components/ui/copy-note.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  /** Since when there is an address; null when there is none. */
  since: string | null
  make: FormAction
  revoke: FormAction
  t: Translate
}

/** Making, renewing and revoking the address of one's own calendar. */
export function FeedForms({ since, make, revoke, t }: Props) {
  return (
    <div className="grid max-w-xl gap-4">
      <p className="text-ink-2">{t('auth.feed.lead')}</p>
      <p>{since ? t('auth.feed.since', { at: dateOf(new Date(since)) }) : t('auth.feed.none')}</p>
      <ActionForm action={make} text={formText(t)}>
        <CopyNote label={t('auth.feed.copy')} done={t('auth.feed.copied')} />
        <div>
          <SubmitButton variant="quiet">
            {since ? t('auth.feed.renew') : t('auth.feed.make')}
          </SubmitButton>
        </div>
      </ActionForm>
      {since ? (
        <ActionForm action={revoke} text={formText(t)}>
          <div>
            <SubmitButton variant="danger">{t('auth.feed.revoke')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  )
}
