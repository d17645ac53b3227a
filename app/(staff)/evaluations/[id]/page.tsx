import { PendingAppeals } from '#components/evaluations/pending-appeals.tsx'
import { quarterWord } from '#components/evaluations/quarter-word.ts'
import { ScoreTable } from '#components/evaluations/score-table.tsx'
import { ScoringNote } from '#components/evaluations/scoring-note.tsx'
import { StepForm } from '#components/evaluations/step-forms.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { findEvaluation } from '#lib/evaluations/queries.ts'
import { format } from '#lib/i18n/format.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { freeze, publish, recompute } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_evaluations')
  return { title: t('evaluations.title') }
}

/** One evaluation: the scores one sees, the next step, how it is scored. */
export default async function EvaluationPage({ params }: Props) {
  const page = await openPage('read_evaluations')
  const { actor, t, locale, now } = page
  const found = await orNotFound(findEvaluation(actor, (await params).id, now))
  const { id, version, moves, appealBy, computedAt } = found
  const { exact, fullDate } = format(locale)
  return (
    <>
      <PageHeader
        title={t('evaluations.titleOf', { quarter: quarterWord(found.period, t) })}
        breadcrumbs={{
          label: t('nav.breadcrumbs'),
          items: [{ href: '/evaluations', label: t('evaluations.title') }],
        }}
        meta={<Tag>{t(`evaluations.status.${found.status}`)}</Tag>}
        lead={
          appealBy
            ? t('evaluations.appealUntil', { date: fullDate(appealBy) })
            : t('evaluations.computedAt', { time: exact(computedAt) })
        }
      />
      <PendingAppeals evaluation={found} telling={page} />
      <ScoreTable evaluation={found} telling={page} />
      <div className="my-6 flex flex-wrap gap-4">
        {moves.recompute ? (
          <StepForm id={id} version={version} action={recompute} step="recompute" t={t} />
        ) : null}
        {moves.freeze ? (
          <StepForm id={id} version={version} action={freeze} step="freeze" t={t} />
        ) : null}
        {moves.publish ? (
          <StepForm id={id} version={version} action={publish} step="publish" t={t} />
        ) : null}
      </div>
      <ScoringNote formula={found.formula} t={t} />
    </>
  )
}
