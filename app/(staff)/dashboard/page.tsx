import { FaultNotice } from '#components/dashboard/dashboard-fault.tsx'
import { DashboardFilters } from '#components/dashboard/dashboard-filters.tsx'
import { Figures } from '#components/dashboard/figures.tsx'
import { scopeSentence } from '#components/dashboard/scope-sentence.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { DashboardView, Place } from '#lib/dashboard/dto.ts'
import { listPlaces, viewDashboard } from '#lib/dashboard/queries.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { type Faults, faultOf, type Query, readDashboardState } from './dashboard-state.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('nav.dashboard') }
}

/** The dashboard (驾驶舱); its whole state is the address. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read'), searchParams])
  const { t, locale, today, now } = page
  const { filters, places, faults, figures } = await find(page, query)
  return (
    <>
      <PageHeader
        title={t('nav.dashboard')}
        lead={figures ? scopeSentence({ filters, places, now, t, locale }) : null}
      />
      <DashboardFilters filters={filters} places={places} today={today} t={t} />
      {figures ? (
        <Figures figures={figures} filters={filters} t={t} locale={locale} />
      ) : (
        <FaultNotice faults={faults} rest={filters} t={t} />
      )}
    </>
  )
}

type Found = Readonly<{
  filters: DashboardInput
  places: readonly Place[]
  faults: Faults['faults']
  figures: DashboardView | null
}>

/** What the address asks for, or what is wrong with it; the filter row needs the places either way. */
async function find(
  { actor, now }: Awaited<ReturnType<typeof openPage>>,
  query: Query,
): Promise<Found> {
  const input = readDashboardState(query)
  const known = listPlaces(actor, 'faults' in input ? input.rest.unit : input.unit)
  const refused = async ({ faults, rest }: Faults) => {
    return { filters: rest, places: await known, faults, figures: null }
  }
  if ('faults' in input) return refused(input)
  try {
    const figures = await viewDashboard(actor, input, now, known)
    return { filters: input, places: await known, faults: [], figures }
  } catch (error) {
    return refused(faultOf(error, input))
  }
}
