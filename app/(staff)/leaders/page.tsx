import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ContactDetail } from '#components/visits/contact-detail.tsx'
import { isComplete, LeaderTable } from '#components/visits/leader-table.tsx'
import { VisitTabs } from '#components/visits/visit-tabs.tsx'
import { YearPager } from '#components/visits/year-pager.tsx'
import type { LeaderContact } from '#lib/visits/dto.ts'
import { getLeaderContact, listLeaderContacts } from '#lib/visits/leaders.ts'
import { leaderContactInput } from '#lib/visits/schema.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_visits')
  return { title: t('visits.leaders.title') }
}

/** District leaders and their chambers: what was done in the year, and what came of it. */
export default async function LeadersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_visits'), searchParams])
  const { actor, t, today } = page
  const { input } = readFilters(leaderContactInput, query)
  const year = input.year ?? Number(today.slice(0, 4))
  const rows = await listLeaderContacts(actor, year)
  const chosen = rows.find(
    ({ leader, chamber }) => leader.id === input.leader && chamber.code === input.chamber,
  )
  const complete = rows.filter(isComplete).length
  const summary = t('visits.leaders.summary', { complete, count: rows.length })
  return (
    <>
      <PageHeader title={t('visits.leaders.title')} lead={t('visits.leaders.lead')} />
      <VisitTabs here="/leaders" t={t} />
      <YearPager path="/leaders" year={year} summary={summary} t={t} />
      {rows.length > 0 ? (
        <div className="mb-8">
          <LeaderTable rows={rows} year={year} t={t} />
        </div>
      ) : (
        <EmptyState>{t('visits.leaders.empty')}</EmptyState>
      )}
      {chosen ? <Chosen contact={chosen} year={year} page={page} /> : null}
    </>
  )
}

type ChosenProps = { contact: LeaderContact; year: number; page: PageContext }

async function Chosen({ contact, year, page }: ChosenProps) {
  const { actor, t, locale } = page
  const { leader, chamber } = contact
  const pair = { leader: leader.id, chamber: chamber.code }
  const found = await getLeaderContact(actor, pair, year)
  return <ContactDetail contact={contact} {...found} t={t} locale={locale} />
}
