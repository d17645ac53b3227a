import type { DashboardFault } from '#components/dashboard/dashboard-fault.tsx'
import { type DashboardInput, dashboardInput } from '#lib/dashboard/schema.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { filledQuery } from '../filled-query.ts'

/** The query of an address, as Next gives it. */
export type Query = Record<string, string | string[] | undefined>

/** Filters that hold one of a few codes. */
const CODES = ['category', 'source', 'placement']

/** Parts of an address that cannot be used, and what is left without them. */
export type Faults = Readonly<{ faults: readonly DashboardFault[]; rest: DashboardInput }>

/** Reads the filters from an address. */
export function readDashboardState(query: Query): DashboardInput | Faults {
  const given = filledQuery(query)
  const parsed = dashboardInput.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.flatMap((issue): DashboardFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((param) => ({ param, value: '', kind: 'unknown' }))
    }
    const param = String(issue.path[0] ?? '')
    const value = [given[param] ?? ''].flat().join(', ').slice(0, 60)
    const isOrder = issue.code === 'custom' && issue.params?.rule === 'date_order'
    if (CODES.includes(param)) return [{ param, value, kind: 'code' }]
    const kind = param === 'unit' ? 'unit' : isOrder ? 'order' : 'date'
    return [{ param, value, kind: Array.isArray(given[param]) ? 'repeated' : kind }]
  })
  // One sentence a field: what is no date fails the range of dates as well.
  const byParam = new Map(faults.toReversed().map((fault) => [fault.param, fault]))
  const left = Object.entries(given).filter(([name]) => !byParam.has(name))
  const rest = dashboardInput.safeParse(Object.fromEntries(left))
  return { faults: [...byParam.values()].toReversed(), rest: rest.success ? rest.data : {} }
}

/** The same for what only the query finds out; anything else is thrown on. */
export function faultOf(error: unknown, input: DashboardInput): Faults {
  const { unit = '', ...rest } = input
  if (error instanceof DomainError && error.path === 'asOf') {
    const { asOf: value = '', ...left } = input
    const kind = error.code === 'past_incomplete' ? 'unready' : 'future'
    return { faults: [{ param: 'asOf', value, kind }], rest: left }
  }
  if (!(error instanceof DomainError) || error.code !== 'unknown_unit') throw error
  return { faults: [{ param: 'unit', value: unit, kind: 'unit' }], rest }
}
