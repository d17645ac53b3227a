/** What a spreadsheet may hold; more is refused before, or at the latest while, it is read. */
export const SHEET_LIMITS = {
  /** Bytes of the file. */
  bytes: 8 * 1024 * 1024,
  /** Bytes of everything in it, unpacked. */
  unpacked: 96 * 1024 * 1024,
  parts: 500,
  rows: 20_000,
  columns: 200,
  cells: 600_000,
  /** Characters of one cell; spreadsheet programs allow no more. */
  text: 32_767,
} as const

/** How the reading process ends; anything else means that the file was its undoing. */
export const READ_EXIT = { done: 0, broken: 3, tooLarge: 4, empty: 5 } as const

/** Everything a file is refused with, as `errors.rules.<rule>`: each sentence says what to do. */
export type SheetFault =
  | 'sheet_missing'
  | 'sheet_other'
  | 'sheet_old'
  | 'sheet_locked'
  | 'sheet_broken'
  | 'sheet_too_large'
  | 'sheet_empty'
