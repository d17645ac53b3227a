import { FaultNotice } from '#components/dashboard/dashboard-fault.tsx'
import { DashboardFilters } from '#components/dashboard/dashboard-filters.tsx'
import { Figures } from '#components/dashboard/figures.tsx'
import { dashboardHref, wallHref } from '#components/dashboard/links.ts'
import { scopeSentence } from '#components/dashboard/scope-sentence.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PastNotice } from '#components/ui/past-notice.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import type { DashboardView, Place } from '#lib/dashboard/dto.ts'
import { findFirstDay, listPlaces, viewDashboard } from '#lib/dashboard/queries.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'
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
      <StillBlock as="div">
        <PageHeader
          title={t('nav.dashboard')}
          lead={figures ? scopeSentence({ filters, places, now, t, locale }) : null}
          actions={
            <ButtonLink href={wallHref(filters)} variant="plain">
              {t('dashboard.wall')}
            </ButtonLink>
          }
        />
      </StillBlock>
      {figures && filters.asOf && filters.asOf !== today ? (
        <PastNotice
          asOf={filters.asOf}
          today={dashboardHref({ ...filters, asOf: undefined })}
          first={figures.total === 0 ? await firstAfter(page, filters.asOf) : null}
          t={t}
          locale={locale}
        />
      ) : null}
      <DashboardFilters filters={filters} places={places} today={today} t={t} />
      {figures ? (
        <Figures figures={figures} filters={filters} t={t} locale={locale} />
      ) : (
        <FaultNotice faults={faults} rest={filters} t={t} />
      )}
    </>
  )
}

/** The day of the first record, when it is later than the day asked for. */
async function firstAfter({ actor }: PageContext, asOf: string) {
  const first = await findFirstDay(actor)
  return first !== null && first > asOf ? first : null
}

type Found = Readonly<{
  filters: DashboardInput
  places: readonly Place[]
  faults: Faults['faults']
  figures: DashboardView | null
}>

/** What the address asks for, or what is wrong with it; the filter row needs the places either way. */
async function find({ actor, now }: PageContext, query: Query): Promise<Found> {
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
