import type { ErrorCode, ErrorParams, WhoCan } from '#lib/domain/errors.ts'
import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'

export const ROW_KINDS = ['changed', 'new', 'removed'] as const
export type RowKind = (typeof ROW_KINDS)[number]
/** `locked`: the cell follows from the record and is changed by doing, not by a sheet. */
export const CELL_KINDS = ['added', 'changed', 'conflicting', 'invalid', 'locked'] as const
export type CellKind = (typeof CELL_KINDS)[number]
export const ROW_STATUSES = ['open', 'chosen', 'done', 'refused', 'taken_back', 'kept'] as const
export type RowStatus = (typeof ROW_STATUSES)[number]
export const CELL_STATUSES = ['open', 'chosen', 'done', 'taken_back'] as const
export const IMPORT_STATES = ['open', 'applying', 'taking_back', 'taken_back'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Why a row was not written or not taken back: an error, and who could do it instead. */
export type RowReason = Readonly<{
  code: ErrorCode | 'account_disabled' | 'defect'
  params: ErrorParams
  units: readonly string[]
  whoCan: WhoCan | null
}>

/** Why something cannot be taken over: a rule of `imports.why` or of `errors.rules`, or an error. */
export type Why = Readonly<{ rule: string; params: ErrorParams }>

/** A cell that differs: what stood there when it was exported, what stands here, what the sheet says. */
export type ImportCellDto = Readonly<{
  column: LedgerColumn
  kind: CellKind
  base: string
  current: string
  given: string
  why: Why | null
  status: (typeof CELL_STATUSES)[number]
}>

export type ImportRowDto = Readonly<{
  n: number
  /** Its number in the sheet; null when it is missing there. */
  row: number | null
  kind: RowKind
  number: string | null
  title: string
  chamber: string
  fault: Why | null
  duplicateOf: string | null
  status: RowStatus
  reason: RowReason | null
  cells: readonly ImportCellDto[]
  /** True when choosing the row would write anything. */
  isChoosable: boolean
}>

/** How many of each kind: rows that are new or missing, cells of rows that are known. */
export type ImportCounts = Readonly<{
  added: number
  changed: number
  removed: number
  conflicting: number
  invalid: number
  locked: number
  duplicates: number
}>

/** A chamber the sheet names and nobody knows, with how many rows wait for it. */
export type UnknownChamber = Readonly<{ name: string; rows: number }>

export type ImportLine = Readonly<{
  id: string
  name: string
  by: string
  createdAt: string
  state: ImportState
  appliedAt: string | null
  takenBackAt: string | null
  /** Rows written, and rows that wait to be. */
  done: number
  waiting: number
  /** True when nothing is left to choose: what could be written is. */
  isWritten: boolean
}>

export type ImportDetail = ImportLine &
  Readonly<{
    sheet: string
    total: number
    counts: ImportCounts
    /** Rows that were refused when they should have been written or taken back. */
    refused: number
    /** What "accept all" would write. */
    ready: number
    notes: ImportNotes
    /** Earlier imports of the same file. */
    sameAs: readonly Readonly<{ id: string; by: string; createdAt: string }>[]
    unknownChambers: readonly UnknownChamber[]
    rows: readonly ImportRowDto[]
    page: number
    pages: number
  }>

/** What was not read of a file, and what it lacks. */
export type ImportNotes = Readonly<{
  unknown: readonly string[]
  missing: readonly LedgerColumn[]
  otherLedgers: readonly string[]
  /** True when the file is no export of ours: conflicts with later work cannot be seen. */
  withoutBase: boolean
  /** Rows that are hidden in the sheet, and were read all the same; imports of old do not say. */
  hidden?: number
  skipped?: readonly SkippedRows[]
}>

/** Rows below the headings that are no issues: the first of them, and how many there are. */
export type SkippedRows = Readonly<{
  reason: 'repeated_heading' | 'subtotal' | 'note'
  rows: readonly number[]
  count: number
}>
