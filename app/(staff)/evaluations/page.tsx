import { ListFrame } from '#components/admin/list-frame.tsx'
import { EvaluationTable } from '#components/evaluations/evaluation-table.tsx'
import { PrepareForm } from '#components/evaluations/step-forms.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { quartersBefore } from '#lib/domain/evaluation.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { listEvaluations, withoutEvaluation } from '#lib/evaluations/lists.ts'
import { evaluationListInput } from '#lib/evaluations/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../list-query.ts'
import { prepare } from './actions.ts'

/** A quarter that long ago is not evaluated any more. */
const QUARTERS = 8

export async function generateMetadata() {
  const { t } = await openPage('read_evaluations')
  return { title: t('evaluations.title') }
}

/** Evaluations of townships (镇街考核) by quarter. */
export default async function EvaluationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_evaluations'), searchParams])
  const { actor, t, today } = page
  const { input, ignored } = readFilters(evaluationListInput, query)
  const mayPrepare = isGranted(actor, 'prepare_evaluation')
  const [found, left] = await Promise.all([
    orFirstPage(listEvaluations(actor, input), '/evaluations', input),
    mayPrepare ? withoutEvaluation(actor, quartersBefore(today, QUARTERS)) : [],
  ])
  return (
    <>
      <PageHeader title={t('evaluations.title')} lead={t('evaluations.lead')} />
      <ListFrame
        path="/evaluations"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t('evaluations.empty') }}
        filters={null}
        t={t}
      >
        <EvaluationTable evaluations={found.items} telling={page} />
      </ListFrame>
      {left.length > 0 ? <PrepareForm quarters={left} action={prepare} t={t} /> : null}
    </>
  )
}
