import { after } from 'next/server'
import { ExportList } from '#components/exports/export-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listExports } from '#lib/exports/queries.ts'
import { exportFilePath } from '#lib/web/api/export-json.ts'
import { markExportsRead } from '#lib/web/mark-read.ts'
import { openPage } from '#lib/web/page.ts'

type Query = { refused?: string | string[] }

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('exports.mine') }
}

/** The files a person has asked for: how far they are, and the way to them. */
export default async function ExportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, { refused }] = await Promise.all([openPage('read'), searchParams])
  const { actor, t, now } = page
  const exports = await listExports(actor, now)
  // Whoever looks has read what they were told of them.
  after(() => markExportsRead(page))
  return (
    <>
      <PageHeader
        title={t('exports.mine')}
        lead={t('exports.lead')}
        breadcrumbs={{
          label: t('nav.breadcrumbs'),
          items: [{ href: '/issues', label: t('issues.ledger') }],
        }}
      />
      {refused === 'wait' ? <Notice kind="warning">{t('exports.tooMany')}</Notice> : null}
      {refused === 'size' ? <Notice kind="warning">{t('exports.tooLarge')}</Notice> : null}
      {refused === 'filters' ? <Notice kind="warning">{t('exports.badFilters')}</Notice> : null}
      <ExportList
        exports={exports.map((one) => ({ ...one, href: exportFilePath(one.id) }))}
        telling={page}
      />
    </>
  )
}
