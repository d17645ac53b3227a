/** What a cell holds, whatever it looks like: text, a number, a date (midnight UTC), nothing. */
export type Cell = string | number | Date | null

/** A cell on its way between two processes. */
export type PlainCell = string | number | { date: string } | null

/** Cells `top`–`bottom`, `left`–`right` (all from 1, inclusive) that show the value of the first. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>

/** The cell as everybody else sees it. */
export function cellOf(plain: PlainCell): Cell {
  return plain !== null && typeof plain === 'object' ? new Date(plain.date) : plain
}

const DAY = 86_400_000
/** Days from the first day of spreadsheets to 1970, and from there to that of old Macintosh ones. */
const EPOCH = 25_569
const MACINTOSH = 1462

/** The instant of a spreadsheet's day number, in milliseconds UTC; null when no date has it. */
export function serialInstant(serial: number, is1904 = false): Date | null {
  const instant = new Date(Math.round((serial + (is1904 ? MACINTOSH : 0) - EPOCH) * DAY))
  return Number.isNaN(instant.getTime()) ? null : instant
}

const ERROR =
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|CALC!|SPILL!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/

/** Whether a cell shows that its formula came to nothing. */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && ERROR.test(text)
}
