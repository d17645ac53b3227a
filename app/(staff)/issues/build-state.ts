import { BUILD_PARAMS, type Building, builtHref } from '#components/issues/where/build-url.ts'
import { whereOf } from '#lib/domain/issue-filters.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { CONDITION_NAMES } from '#lib/domain/where.ts'
import { addGroup, addPart, GROUP_KINDS, groupAt, parsePath } from '#lib/domain/where-groups.ts'
import { readCondition, type WhereFault } from '#lib/domain/where-text.ts'
import type { Query } from './ledger-state.ts'

/** What an address asks of the builder of nested filters. */
export type Asked = Building & Readonly<{ values: readonly string[] | null; name: string | null }>

/** Takes what is asked of the builder out of an address; null when it is closed. */
export function takeBuilding(query: Query): { asked: Asked | null; rest: Query } {
  const { at, as, field, value } = BUILD_PARAMS
  const { [at]: place, [as]: way, [field]: name, [value]: values, ...rest } = query
  if (place === undefined) return { asked: null, rest: query }
  const chosen = [name ?? ''].flat()[0] || null
  const path = parsePath([place].flat()[0] ?? '')
  const asked = {
    at: path ?? [],
    as: GROUP_KINDS.find((kind) => kind === way) ?? 'one',
    field: CONDITION_NAMES.find((one) => one === chosen) ?? null,
    name: chosen,
    values: values === undefined ? null : [values].flat(),
    fault: path ? null : noPlace,
  } as const
  return { asked, rest }
}

const noPlace: WhereFault = { rule: 'where_no_place', params: {} }

/** How the builder stands after what was asked: on another address, or open with what is wrong. */
export function build(asked: Asked, input: LedgerInput): { href: string } | { building: Building } {
  const { as, at, name, field, values } = asked
  const where = whereOf(input)
  const fault = asked.fault ?? (groupAt(where, at) ? null : noPlace)
  if (fault) return { building: { ...asked, at: [], field: null, fault } }
  if (name === null || (field && values === null)) return { building: asked }
  const read = readCondition(name, values ?? [])
  if ('fault' in read) return { building: { ...asked, fault: read.fault } }
  const added = as === 'one' ? addPart(where, at, read.where) : addGroup(where, at, as, read.where)
  if ('fault' in added) return { building: { ...asked, field: null, fault: added.fault } }
  return { href: builtHref(input, added.where) }
}
