import { PublicFeedbackForm } from '#components/feedback/public-form.tsx'
import { PublicFrame } from '#components/feedback/public-frame.tsx'
import { CONTACT_DAYS } from '#lib/feedback/forget-contacts.ts'
import { findLink } from '#lib/feedback/give-through-link.ts'
import { openPublicPage, orNotFound } from '#lib/web/page.ts'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  const { t } = await openPublicPage()
  // A chamber's form is for those who were given its address.
  return { title: t('feedback.public.title'), robots: { index: false, follow: false } }
}

/** Public: the form behind the link or the code of a chamber. */
export default async function PublicFeedbackPage({ params }: Props) {
  const [{ t }, { token }] = await Promise.all([openPublicPage(), params])
  const { chamber } = await orNotFound(findLink(token))
  return (
    <PublicFrame t={t}>
      <h1 className="mb-1 font-bold text-xl">{t('feedback.public.about', chamber)}</h1>
      <p className="mb-6 text-ink-2">{t('feedback.public.lead')}</p>
      <PublicFeedbackForm target={`/f/${token}/send`} days={CONTACT_DAYS} t={t} />
    </PublicFrame>
  )
}
