import type { Cell } from '#lib/sheet/cell.ts'

// What leaves no mark: zero width, direction, control characters but line feed and tab.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/g

/** The words of a cell as they stand there, without blanks around them; a date as `YYYY-MM-DD`. */
export function rawText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim()
}

/** Words as they are compared: half width, without any blanks. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

const NOTHING = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  '/',
  '\\',
  '无',
  '暂无',
  '空',
  'n/a',
  '#n/a',
  '.',
])

/** Whether a cell says that there is nothing to say. */
export function isNothing(text: string): boolean {
  return NOTHING.has(compact(text).toLowerCase())
}
