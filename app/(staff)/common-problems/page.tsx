import { ProblemCard } from '#components/common-problems/problem-card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listProblems } from '#lib/common-problems/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { accept, dismiss } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('confirm_score')
  return { title: t('commonProblems.title') }
}

/** Items that fail in several chambers of a township: what is proposed, and what was decided. */
export default async function CommonProblemsPage() {
  const page = await openPage('confirm_score')
  const { actor, t } = page
  const problems = await listProblems(actor)
  return (
    <>
      <PageHeader title={t('commonProblems.title')} lead={t('commonProblems.lead')} />
      {problems.length === 0 ? <EmptyState>{t('commonProblems.empty')}</EmptyState> : null}
      {problems.map((problem) => (
        <ProblemCard
          key={problem.id}
          problem={problem}
          accept={accept}
          dismiss={dismiss}
          telling={page}
        />
      ))}
    </>
  )
}
