import { ListFrame } from '#components/admin/list-frame.tsx'
import { FeedbackFilters } from '#components/feedback/feedback-filters.tsx'
import { FeedbackTable } from '#components/feedback/feedback-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { isGranted } from '#lib/domain/policy.ts'
import { listFeedback } from '#lib/feedback/queries.ts'
import { feedbackListInput } from '#lib/feedback/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_feedback')
  return { title: t('feedback.title') }
}

/** Feedback of members as far as the person may read it. */
export default async function FeedbackPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_feedback'), searchParams])
  const { actor, t } = page
  const { input, ignored } = readFilters(feedbackListInput, query)
  const found = await orFirstPage(listFeedback(actor, input), '/feedback', input)
  return (
    <>
      <PageHeader
        title={t('feedback.title')}
        lead={t('feedback.lead')}
        actions={
          isGranted(actor, 'share_feedback') ? (
            <ButtonLink href="/feedback/links">{t('feedback.links.title')}</ButtonLink>
          ) : null
        }
      />
      <ListFrame
        path="/feedback"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t('feedback.empty') }}
        filters={<FeedbackFilters input={input} t={t} />}
        t={t}
      >
        <FeedbackTable lines={found.items} telling={page} />
      </ListFrame>
    </>
  )
}
