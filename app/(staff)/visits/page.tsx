import { ListFrame } from '#components/admin/list-frame.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { VisitFilters } from '#components/visits/visit-filters.tsx'
import { VisitTable } from '#components/visits/visit-table.tsx'
import { VisitTabs } from '#components/visits/visit-tabs.tsx'
import { isGranted } from '#lib/domain/policy.ts'
import { countVisits, listVisitedChambers, listVisits } from '#lib/visits/queries.ts'
import { visitListInput } from '#lib/visits/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_visits')
  return { title: t('visits.title') }
}

/** Visits planned and held, as far as the person reads them. */
export default async function VisitsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_visits'), searchParams])
  const { actor, t } = page
  const { input, ignored } = readFilters(visitListInput, query)
  const [found, total, chambers] = await Promise.all([
    orFirstPage(listVisits(actor, input), '/visits', input),
    countVisits(actor, input),
    listVisitedChambers(actor),
  ])
  const options = chambers.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <PageHeader
        title={t('visits.title')}
        actions={
          isGranted(actor, 'log_visit') ? (
            <>
              <ButtonLink href="/visits/new?mode=plan">{t('visits.plan')}</ButtonLink>
              <ButtonLink href="/visits/new" variant="primary">
                {t('visits.log')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <VisitTabs here="/visits" t={t} />
      <ListFrame
        path="/visits"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t('visits.empty'), total: t('visits.total', { count: total }) }}
        filters={<VisitFilters input={input} chambers={options} t={t} />}
        t={t}
      >
        <VisitTable items={found.items} t={t} locale={page.locale} now={page.now} />
      </ListFrame>
    </>
  )
}
