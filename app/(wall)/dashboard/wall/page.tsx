import {
  type Faults,
  faultOf,
  type Query,
  readDashboardState,
} from '#app/(staff)/dashboard/dashboard-state.ts'
import { FaultNotice } from '#components/dashboard/dashboard-fault.tsx'
import { Wall } from '#components/dashboard/wall/wall.tsx'
import { listPlaces, viewDashboard } from '#lib/dashboard/queries.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('dashboard.wall') }
}

/**
 * The figures for a large screen, under the filters of the dashboard. It comes anew every few seconds by
 * a header (next.config.ts), without script; with `still` it stays as it is.
 */
export default async function WallPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, { still, ...query }] = await Promise.all([openPage('read'), searchParams])
  const { actor, now } = page
  const input = readDashboardState(query)
  if ('faults' in input) return <Refused faults={input} page={page} />
  const known = listPlaces(actor, input.unit)
  const figures = await viewDashboard(actor, input, now, known).catch((error: unknown) =>
    faultOf(error, input),
  )
  if ('faults' in figures) return <Refused faults={figures} page={page} />
  const name = (await known).find(({ code }) => code === input.unit)?.name ?? null
  return (
    <Wall
      figures={figures}
      filters={input}
      place={name}
      isStill={still !== undefined}
      telling={page}
    />
  )
}

/** What is wrong with the address, as the dashboard says it. */
function Refused({ faults: { faults, rest }, page }: { faults: Faults; page: PageContext }) {
  return (
    <main id="main" className="p-6">
      <FaultNotice faults={faults} rest={rest} t={page.t} />
    </main>
  )
}
