import type { Category, RectificationType, Source } from '#lib/domain/codes.ts'
import type { Carried, LedgerFact } from '#lib/domain/issue-state.ts'
import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'
import type { CellKind, ImportNotes, RowKind, Why } from './dto.ts'

/** What a row without an issue starts with; the chamber is a code, or a name nobody knows yet. */
export type RowOpening = Readonly<{
  chamber: string | null
  chamberName: string
  title: string
  description: string
  category: Category
  source: Source
  reportedOn: string | null
  targetOn: string | null
  closed: boolean
  closedOn: string | null
  rectificationType: RectificationType | null
  facts: Readonly<Partial<Record<LedgerFact, string>>>
  carried: Carried
}>

export type CellDraft = Readonly<{
  column: LedgerColumn
  kind: CellKind
  base: string
  current: string
  given: string
  value: string | null
  why: Why | null
}>

export type RowDraft = Readonly<{
  row: number | null
  kind: RowKind
  number: string | null
  base: number | null
  title: string
  chamber: string
  fault: Why | null
  duplicateOf: string | null
  opening: RowOpening | null
  cells: readonly CellDraft[]
}>

/** A file looked through: what differs, row by row. Nothing of it is written yet. */
export type ImportDraft = Readonly<{
  name: string
  sha256: string
  sheet: string
  total: number
  notes: ImportNotes
  rows: readonly RowDraft[]
}>
