import type { Category, Level, RectificationType, Satisfaction, Source } from '#lib/domain/codes.ts'
import type { ErrorParams } from '#lib/domain/errors.ts'
import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'
import type { OPEN_ENDED } from '#lib/domain/ledger-sheet.ts'

/** A unit as names in a ledger are matched against it. */
export type LedgerUnit = Readonly<{
  code: string
  name: string
  level: Level
  parentCode: string | null
}>

/** What a ledger is read against: the units of the district, its name, the day it is in Shanghai. */
export type LedgerContext = Readonly<{
  units: readonly LedgerUnit[]
  /** Names of the past, each with the unit it stands for today. */
  former?: readonly LedgerUnit[]
  district: string
  today: string
}>

type Coded = {
  source: Source
  category: Category
  rectificationType: RectificationType
  satisfaction: Satisfaction
  closed: boolean
  dueOn: string | typeof OPEN_ENDED
  supportUnits: readonly string[]
}

/** What a cell comes to, by column: dates `YYYY-MM-DD`, units by code, texts trimmed. */
export type LedgerValues = Readonly<{
  [K in LedgerColumn]: K extends keyof Coded ? Coded[K] : string
}>

/** Why a cell cannot be taken over (a fault), or how it was understood (a note): `errors.rules`. */
export type CellRemark = Readonly<{ column: LedgerColumn; rule: string; params: ErrorParams }>

/** A cell: what stood there, and what it comes to; null when it is empty or at fault. */
export type LedgerCell<V> = Readonly<{ raw: string; value: V | null }>
export type LedgerCells = { readonly [K in LedgerColumn]?: LedgerCell<LedgerValues[K]> }

/** One row of data. `row` is its number in the sheet, from 1. `cells` holds the columns of the file. */
export type LedgerRow = Readonly<{
  row: number
  isHidden: boolean
  cells: LedgerCells
  faults: readonly CellRemark[]
  notes: readonly CellRemark[]
  /** From the hidden columns of our own exports; null in a row that somebody added. */
  base: Readonly<{ issueId: string; version: number }> | null
}>

/** Why a row below the headings is no data. */
export type SkipReason = 'repeated_heading' | 'subtotal' | 'note'

export type LedgerHeadings = Readonly<{
  /** Number of the last heading row, from 1. */
  row: number
  /** The columns that were recognised, with the words they stand under. */
  known: Readonly<Partial<Record<LedgerColumn, string>>>
  /** Headings that are no column of a ledger, or stand there a second time: not read. */
  unknown: readonly string[]
  missing: readonly LedgerColumn[]
}>

/** What the hidden sheet of our own export says: when it was written, and of which issues. */
export type ExportOrigin = Readonly<{
  exportedAt: string
  district: string
  asOf: string | null
  /** Version by id of the issue. */
  issues: ReadonlyMap<string, number>
}>

/** A ledger that has been looked through: it is sound as a file, its rows can be read. */
export type OpenLedger = Readonly<{
  sheet: string
  headings: LedgerHeadings
  /** Other sheets that look like ledgers; only one is read. */
  otherLedgers: readonly string[]
  origin: ExportOrigin | null
  /** The past day our own export is as of; null for any other ledger. */
  pastDay: string | null
  /** Reads the rows one after the other; may be called again. Is told of rows that are no data. */
  rows: (onSkipped?: (line: SkippedLine) => void) => AsyncIterable<LedgerRow>
}>

/** A row that is no data. */
export type SkippedLine = Readonly<{ row: number; reason: SkipReason }>
