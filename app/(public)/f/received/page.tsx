import { PublicFrame } from '#components/feedback/public-frame.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { givenNumber } from '#lib/web/feedback-number.ts'
import { openPublicPage } from '#lib/web/page.ts'

export async function generateMetadata() {
  const { t } = await openPublicPage()
  return { title: t('feedback.public.received') }
}

/** Public: thanks, and the number to follow the progress; shown for a few minutes to this browser. */
export default async function ReceivedPage() {
  const [{ t }, number] = await Promise.all([openPublicPage(), givenNumber()])
  return (
    <PublicFrame t={t}>
      <h1 className="mb-3 font-bold text-xl">{t('feedback.public.received')}</h1>
      {number ? (
        <Notice kind="success">
          <p>{t('feedback.public.keep')}</p>
          <p className="select-all break-all font-bold text-lg">{number}</p>
        </Notice>
      ) : (
        <p className="text-ink-2">{t('feedback.public.numberGone')}</p>
      )}
    </PublicFrame>
  )
}
