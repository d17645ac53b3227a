import { FeedbackDesk, RevealForm } from '#components/feedback/feedback-desk.tsx'
import { giverWords } from '#components/feedback/feedback-table.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { getFeedback } from '#lib/feedback/queries.ts'
import { format } from '#lib/i18n/format.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { answer, dismiss, openAsIssue, reveal } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_feedback')
  return { title: t('feedback.one') }
}

/** One piece of feedback: its words as they are, what came of it, and what can be made of it. */
export default async function FeedbackDetailPage({ params }: Props) {
  const [page, { id }] = await Promise.all([openPage('read_feedback'), params])
  const { actor, t, locale } = page
  const feedback = await orNotFound(getFeedback(actor, id))
  const { chamber, status, text, receivedAt, issue } = feedback
  return (
    <>
      <PageHeader
        title={t('feedback.one')}
        breadcrumbs={{
          items: [{ href: '/feedback', label: t('feedback.title') }],
          label: t('nav.breadcrumbs'),
        }}
        meta={<Tag>{t(`codes.feedbackStatus.${status}`)}</Tag>}
      />
      <Section title={t('feedback.text')}>
        <p className="mb-4 max-w-xl whitespace-pre-line break-words">{text}</p>
        <Facts
          columns={2}
          items={[
            {
              label: t('fields.chamber'),
              value: <TextLink href={`/chambers/${chamber.code}`}>{chamber.name}</TextLink>,
            },
            { label: t('feedback.giver'), value: giverWords(feedback, t) },
            { label: t('feedback.receivedAt'), value: format(locale).exact(receivedAt) },
            ...(issue
              ? [
                  {
                    label: t('fields.number'),
                    value: <TextLink href={`/issues/${issue}`}>{issue}</TextLink>,
                  },
                ]
              : []),
            ...(feedback.answer
              ? [{ label: t('feedback.answer'), value: feedback.answer, wide: true }]
              : []),
          ]}
        />
        {feedback.hasContact ? <RevealForm id={id} action={reveal} t={t} /> : null}
      </Section>
      {feedback.handleable ? (
        <FeedbackDesk feedback={feedback} actions={{ open: openAsIssue, answer, dismiss }} t={t} />
      ) : null}
    </>
  )
}
