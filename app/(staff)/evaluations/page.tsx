import { EvaluationTable } from '#components/evaluations/evaluation-table.tsx'
import { PrepareForm } from '#components/evaluations/step-forms.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { quartersBefore } from '#lib/domain/evaluation.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { listEvaluations } from '#lib/evaluations/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { prepare } from './actions.ts'

/** A quarter that long ago is not evaluated any more. */
const QUARTERS = 8

export async function generateMetadata() {
  const { t } = await openPage('read_evaluations')
  return { title: t('evaluations.title') }
}

/** Evaluations of townships (镇街考核) by quarter. */
export default async function EvaluationsPage() {
  const page = await openPage('read_evaluations')
  const { actor, t, today } = page
  const found = await listEvaluations(actor)
  const known = new Set(found.map(({ period }) => period))
  const left = quartersBefore(today, QUARTERS).filter((quarter) => !known.has(quarter))
  return (
    <>
      <PageHeader title={t('evaluations.title')} lead={t('evaluations.lead')} />
      {found.length === 0 ? (
        <EmptyState>{t('evaluations.empty')}</EmptyState>
      ) : (
        <EvaluationTable evaluations={found} telling={page} />
      )}
      {isGranted(actor, 'prepare_evaluation') && left.length > 0 ? (
        <PrepareForm quarters={left} action={prepare} t={t} />
      ) : null}
    </>
  )
}
