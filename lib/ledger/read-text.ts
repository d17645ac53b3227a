import { withoutUnseen } from '#lib/domain/text.ts'
import type { Cell } from '#lib/sheet/cell.ts'

/** The words of a cell as they stand there, without blanks around them; a date as `YYYY-MM-DD`. */
export function rawText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  // Spreadsheets show so many digits; those behind them come of counting in twos.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  return withoutUnseen(cell.replace(/\r\n?|[\u2028\u2029]/g, '\n')).trim()
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Which issue, and at what version, as our own exports say it; null when it is nothing of the kind. */
export function baseOf(id: string, version: string): { issueId: string; version: number } | null {
  const issueId = id.toLowerCase()
  // Larger numbers no version has, and the database has no room for.
  const isVersion = /^[1-9]\d{0,8}$/.test(version)
  return UUID.test(issueId) && isVersion ? { issueId, version: Number(version) } : null
}

/** Words as they are compared: half width, without any blanks. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

const NOTHING = new Set(['', '-', '--', '—', '——', '–', '/', '\\', '无', '暂无', '空', 'n/a', '.'])

/** Whether a cell says that there is nothing to say. */
export function isNothing(text: string): boolean {
  return NOTHING.has(compact(text).toLowerCase())
}
