import { randomUUID } from 'node:crypto'
import { BulkForm } from '#components/issues/bulk/bulk-form.tsx'
import { RecentBulk } from '#components/issues/bulk/recent-bulk.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listBulk } from '#lib/bulk/queries.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { openPage } from '#lib/web/page.ts'
import { start } from './actions.ts'
import { type Query, readChoice } from './choice.ts'
import { bulkTakers } from './takers.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('bulk.title') }
}

/** Asks once for what is to be done to many issues; the address says to which. */
export default async function BulkPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read'), searchParams])
  const { actor, t, today } = page
  const { act, chosen } = await readChoice(actor, query)
  if (act === null || chosen.lines.length === 0 || !isGranted(actor, act)) {
    const isRefused = act !== null && !isGranted(actor, act)
    return (
      <>
        <PageHeader title={t('bulk.title')} />
        <EmptyState action={<ButtonLink href="/issues">{t('bulk.openLedger')}</ButtonLink>}>
          {t(isRefused ? 'bulk.notYours' : 'bulk.nothing')}
        </EmptyState>
        <RecentBulk jobs={await listBulk(actor)} telling={page} />
      </>
    )
  }
  const takers = act === 'dispatch' ? await bulkTakers(actor, today) : { own: [], units: [] }
  return (
    <>
      <PageHeader
        title={t(`bulk.ask.${act}`, { count: chosen.lines.length })}
        lead={t(`bulk.lead.${act}`)}
      />
      <BulkForm
        act={act}
        chosen={chosen}
        takers={takers}
        requestKey={randomUUID()}
        action={start}
        today={today}
        t={t}
      />
    </>
  )
}
