/** What a spreadsheet may hold; more is refused before, or at the latest while, it is read. */
export type SheetLimits = Readonly<{
  /** Bytes of the file. */
  bytes: number
  /** Bytes of everything in it, unpacked. */
  unpacked: number
  parts: number
  rows: number
  columns: number
  /** Cells that hold something, of all sheets together. */
  cells: number
  /** Merged ranges of one sheet. */
  merges: number
  /** Characters of one cell; spreadsheet programs allow no more. */
  text: number
  /** Characters of all cells: a text that is kept once can stand in every one of them. */
  letters: number
}>

const MB = 1024 * 1024

/** Forms, and whatever else is taken over at once. */
export const SHEET_LIMITS: SheetLimits = {
  bytes: 8 * MB,
  unpacked: 96 * MB,
  parts: 500,
  rows: 20_000,
  columns: 200,
  cells: 600_000,
  merges: 50_000,
  text: 32_767,
  letters: 16_000_000,
}

/** Ledgers, which are read row by row: a hundred thousand issues under 28 headings and to spare. */
export const LEDGER_LIMITS: SheetLimits = {
  bytes: 48 * MB,
  unpacked: 640 * MB,
  parts: 500,
  rows: 120_000,
  columns: 200,
  cells: 4_000_000,
  merges: 200_000,
  text: 32_767,
  letters: 64_000_000,
}

/** How the reading process ends; anything else means that the file was its undoing. */
export const READ_EXIT = { done: 0, broken: 3, tooLarge: 4, empty: 5 } as const

/** Why reading ended early: thrown inside the reading process, which ends with it. */
export class ReadEnd extends Error {
  readonly exit: number

  constructor(exit: number) {
    super(`exit ${exit}`)
    this.exit = exit
  }
}

/** Everything a file is refused with, as `errors.rules.<rule>`: each sentence says what to do. */
export type SheetFault =
  | 'sheet_missing'
  | 'sheet_other'
  | 'sheet_old'
  | 'sheet_locked'
  | 'sheet_broken'
  | 'sheet_too_large'
  | 'sheet_empty'
  | 'sheet_encoding'
  | 'sheet_quote'
