import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { ConditionName, Where } from '#lib/domain/where.ts'
import type { GroupKind, WherePath } from '#lib/domain/where-groups.ts'
import { printWhere, type WhereFault } from '#lib/domain/where-text.ts'

/** How far somebody is with the next condition of a nested filter; the address says all of it. */
export type Building = Readonly<{
  /** The group it goes into. */
  at: WherePath
  /** By itself, or as the first of a new group. */
  as: 'one' | GroupKind
  /** The field that was chosen, before its value is. */
  field: ConditionName | null
  fault: WhereFault | null
}>

/** Names of the parameters that say so. */
export const BUILD_PARAMS = { at: 'build', as: 'buildAs', field: 'field', value: 'value' } as const

/** The ledger with the builder open. */
export function buildHref(state: LedgerInput): string {
  const href = ledgerHref({ ...state, cursor: undefined })
  return `${href}${href.includes('?') ? '&' : '?'}${BUILD_PARAMS.at}=top#${BUILDER_ID}`
}

/** The same with another nested filter. */
export function builtHref(state: LedgerInput, where: Where | null): string {
  return buildHref({ ...state, where: where ? printWhere(where) : undefined })
}

/** Id of the builder, so that the page comes back to it. */
export const BUILDER_ID = 'conditions'
