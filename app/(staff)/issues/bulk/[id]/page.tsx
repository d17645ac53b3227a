import { BulkResult } from '#components/issues/bulk/bulk-result.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { getBulk } from '#lib/bulk/queries.ts'
import { bulkReasonWords } from '#lib/web/bulk-reason.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('bulk.title') }
}

/** How a bulk job is going and how each of its lines came out; its owner alone sees it. */
export default async function BulkJobPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ actor, t }, { id }] = await Promise.all([openPage('read'), params])
  const job = await orNotFound(getBulk(actor, id))
  const lines = job.lines.map(({ reason, ...line }) => ({
    ...line,
    reason: reason && bulkReasonWords(reason, t),
  }))
  return (
    <>
      <PageHeader
        title={t('bulk.recentLine', { action: t(`bulk.act.${job.action}`), count: job.total })}
        breadcrumbs={{
          label: t('nav.breadcrumbs'),
          items: [
            { href: '/issues', label: t('issues.ledger') },
            { href: '/issues/bulk', label: t('bulk.title') },
          ],
        }}
      />
      <BulkResult job={job} lines={lines} t={t} />
    </>
  )
}
