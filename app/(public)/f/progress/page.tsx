import { PublicFrame } from '#components/feedback/public-frame.tsx'
import { ActionForm } from '#components/ui/action-form.tsx'
import { TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { openPublicPage } from '#lib/web/page.ts'
import { ask } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPublicPage()
  return { title: t('feedback.progress.title') }
}

/** Public: how far the feedback of a number has got. */
export default async function ProgressPage() {
  const { t } = await openPublicPage()
  return (
    <PublicFrame t={t}>
      <h1 className="mb-1 font-bold text-xl">{t('feedback.progress.title')}</h1>
      <p className="mb-6 text-ink-2">{t('feedback.progress.lead')}</p>
      <ActionForm action={ask} text={formText(t)} className="md:max-w-sm">
        <TextField name="number" label={t('feedback.number')} required maxLength={40} />
        <div>
          <SubmitButton>{t('feedback.progress.send')}</SubmitButton>
        </div>
      </ActionForm>
    </PublicFrame>
  )
}
