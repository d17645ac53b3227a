import type { LedgerInput } from '#lib/domain/ledger-state.ts'

/** A kept view of the ledger as a list shows it. */
export type ViewLine = Readonly<{
  id: string
  name: string
  /** The query of the address that was kept. */
  address: string
  /** Shared with everybody who holds an office in this unit or below it. */
  unit: Readonly<{ code: string; name: string }> | null
  pinned: boolean
  position: number
  version: number
  owner: string
  isOwn: boolean
}>

/** A view that is opened, and what of it no longer holds. */
export type OpenedView = Readonly<{
  view: ViewLine
  /** The state of the ledger without what is gone. */
  input: LedgerInput
  /** Parameters the ledger does not understand any more. */
  dropped: readonly string[]
  /** Codes of units that do not exist or are out of the viewer's sight. */
  gone: readonly string[]
  /** Names of units that were disabled; their issues are still found. */
  disabled: readonly string[]
}>
