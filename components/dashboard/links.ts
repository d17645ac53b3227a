import { type LedgerState, ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import type { PlaceView } from '#lib/dashboard/dto.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import type { Category, Source, Stage } from '#lib/domain/codes.ts'
import { type Counted, filtersOf } from '#lib/domain/figures.ts'
import { monthPeriod } from '#lib/domain/periods.ts'
import type { Period } from './periods.ts'

export type FigureLinks = ReturnType<typeof figureLinks>

/**
 * The address of the issues behind each figure: the filters of the page and the figure's own. A test
 * follows every one of them and counts.
 */
export function figureLinks(filters: DashboardInput) {
  const { unit, from, to, ...codes } = filters
  const base: LedgerState = { ...codes, ...(unit && { unit: [unit] }), from, to }
  const href = (own: LedgerState) => ledgerHref({ ...base, ...own })
  return {
    all: (counted: Counted) => href(filtersOf(counted)),
    category: (category: Category, stage?: readonly Stage[]) =>
      href({ category: [category], ...stages(stage) }),
    source: (source: Source, stage?: readonly Stage[]) =>
      href({ source: [source], ...stages(stage) }),
    /** Undefined for a township by which this viewer cannot ask the ledger. */
    place({ code, unit: own }: PlaceView, counted: Counted): string | undefined {
      if (code === null) return href({ direct: true, ...filtersOf(counted) })
      return own === null ? undefined : href({ unit: [own], ...filtersOf(counted) })
    },
    stood: (stage: Stage) => href({ stood: [stage] }),
    /** The open issues of the ledger of that day. */
    openOn: (date: string) => href({ ...filtersOf('open'), asOf: date }),
    /** Undefined where the period lies outside the dates asked for. */
    reportedIn(period: Period): string | undefined {
      const first = from && from > period.from ? from : period.from
      const last = to && to < period.to ? to : period.to
      return first <= last ? href({ from: first, to: last }) : undefined
    },
    closedIn: (period: Period) =>
      href({ ...filtersOf('closed'), endedFrom: period.from, endedTo: period.to }),
  }
}

function stages(stage: readonly Stage[] | undefined): LedgerState {
  return stage ? { stage: [...stage] } : {}
}

/** The address of the dashboard itself under some filters. */
export function dashboardHref(filters: DashboardInput): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    for (const one of [value ?? []].flat()) query.append(name, one)
  }
  const text = query.toString()
  return text === '' ? '/dashboard' : `/dashboard?${text}`
}

/** The address of the screen on the wall under some filters; `still` keeps it from coming anew. */
export function wallHref(filters: DashboardInput, still = false): string {
  const [, query] = dashboardHref(filters).split('?')
  const text = [query, ...(still ? ['still=1'] : [])].filter(Boolean).join('&')
  return text === '' ? '/dashboard/wall' : `/dashboard/wall?${text}`
}

/** Spans that people ask for most; each keeps the other filters. */
export function presets({ from: _from, to: _to, ...rest }: DashboardInput, today: string) {
  const year = Number(today.slice(0, 4))
  const of = (which: number) => ({ ...rest, from: `${which}-01-01`, to: `${which}-12-31` })
  return [
    { name: 'dashboard.thisMonth', filters: { ...rest, ...monthPeriod(today.slice(0, 7)) } },
    { name: 'dashboard.thisYear', filters: of(year) },
    { name: 'dashboard.lastYear', filters: of(year - 1) },
    { name: 'dashboard.always', filters: rest },
  ] as const
}
