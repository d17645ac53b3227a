import { GiveForm } from '#components/feedback/give-form.tsx'
import { OwnFeedbackList } from '#components/feedback/own-feedback.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { listOwnChambers, listOwnFeedback } from '#lib/feedback/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { give } from '../actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('give_feedback')
  return { title: t('feedback.giveTitle') }
}

/** Feedback of a member about its chambers, and what came of what it gave before. */
export default async function GiveFeedbackPage() {
  const page = await openPage('give_feedback')
  const { actor, t, today } = page
  const [chambers, own] = await Promise.all([listOwnChambers(actor, today), listOwnFeedback(actor)])
  return (
    <>
      <PageHeader title={t('feedback.giveTitle')} lead={t('feedback.giveLead')} />
      {chambers.length > 0 ? (
        <GiveForm chambers={chambers} action={give} t={t} />
      ) : (
        <EmptyState>{t('feedback.noChamber')}</EmptyState>
      )}
      <div className="mt-10">
        <Section title={t('feedback.own')}>
          {own.length > 0 ? (
            <OwnFeedbackList items={own} telling={page} />
          ) : (
            <EmptyState>{t('feedback.ownEmpty')}</EmptyState>
          )}
        </Section>
      </div>
    </>
  )
}
