import { ListFrame } from '#components/admin/list-frame.tsx'
import { ExportNews } from '#components/exports/export-news.tsx'
import { NoticeFilters } from '#components/notices/notice-filters.tsx'
import { NoticeList } from '#components/notices/notice-list.tsx'
import { ReportNotices } from '#components/statistics/report-notices.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { countNews } from '#lib/exports/queries.ts'
import { listNotices } from '#lib/notices/queries.ts'
import { noticeListInput } from '#lib/notices/schema.ts'
import { listUnread } from '#lib/statistics/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../list-query.ts'
import { markNotices } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('notices.title') }
}

/** The centre of notices: what changed with the issues that concern the person. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read'), searchParams])
  const { actor, t } = page
  const { input, ignored } = readFilters(noticeListInput, query)
  const [found, reports, news] = await Promise.all([
    orFirstPage(listNotices(actor, input), '/notices', input),
    listUnread(actor),
    countNews(actor),
  ])
  return (
    <>
      <PageHeader
        title={t('notices.title')}
        lead={t('notices.lead')}
        actions={<ButtonLink href="/account#mail">{t('notices.settings')}</ButtonLink>}
      />
      <ReportNotices months={reports} telling={page} />
      <ExportNews news={news} t={t} />
      <ListFrame
        path="/notices"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t(input.unread ? 'notices.emptyUnread' : 'notices.empty') }}
        filters={<NoticeFilters unread={input.unread} t={t} />}
        t={t}
      >
        <NoticeList items={found.items} action={markNotices} telling={page} />
      </ListFrame>
    </>
  )
}
