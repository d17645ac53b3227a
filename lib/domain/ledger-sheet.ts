/**
 * What our own exports of the ledger carry besides its columns, so that a file which comes back is
 * recognised row by row, however it was sorted, filtered, cut or added to.
 *
 * Behind the last column of the ledger stand two hidden columns under these headings: the id of the
 * issue and its version when the file was written. They move with their row when somebody sorts.
 */
export const HIDDEN_HEADINGS = { issueId: '#id', version: '#version' } as const

/**
 * A very hidden sheet says which issues the export held, so that a row which is missing is known to
 * have been deleted. Its rows: `[LEDGER_MARK, LEDGER_FORMAT]`, then the facts, each `[name, value]`
 * with the names of EXPORT_FACTS, then a row `[#id, #version]`, then one row an issue.
 */
export const EXPORT_SHEET = 'sanzhi'
export const LEDGER_MARK = 'sanzhi-ledger'
export const LEDGER_FORMAT = 1

/**
 * `exportedAt` is an ISO instant, `district` the id of the district, `asOf` the past day a ledger is
 * as of; only such a ledger has it, and it is not brought back.
 */
export const EXPORT_FACTS = ['exportedAt', 'district', 'asOf'] as const
export type ExportFact = (typeof EXPORT_FACTS)[number]

/** In a date cell of the ledger: the work has no end (长期坚持). Exports write the word. */
export const OPEN_ENDED = 'open_ended'
export const OPEN_ENDED_WORD = '长期坚持'

const PAST_WORDS = '历史台账，只供查阅，不能导入'
const PAST_LINE = new RegExp(`截至(\\d{4}-\\d\\d-\\d\\d)的${PAST_WORDS}`)

/**
 * With this a text file of a past ledger begins. In a sheet it is the heading of a hidden column, which
 * stays when the sheet is saved as text or copied without the rest of its book.
 */
export function pastLine(asOf: string): string {
  return `截至${asOf}的${PAST_WORDS}`
}

/** The day in such a line; null in any other text. */
export function dayOfPastLine(text: string): string | null {
  return PAST_LINE.exec(text)?.[1] ?? null
}
