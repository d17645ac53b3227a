import { addDays, daysBetween } from '#lib/domain/calendar.ts'
import { calendarDate } from '#lib/domain/text.ts'
import { isWeekend } from '#lib/domain/working-time.ts'
import type { Entry } from './entries.ts'

/** A line that cannot be taken: which (from 1), what it says, and the sentence it is refused with. */
export type LineFault = Readonly<{
  rule: 'line_unreadable' | 'line_no_date' | 'line_twice' | 'line_not_weekend'
  line: number
  text: string
}>

// A date, or two with a stroke between them, as people write them: 2027-02-05, 2027年2月5日.
const DATE = '(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?'
const LINE = new RegExp(`^${DATE}(?:\\s*[~～—–至到]+\\s*${DATE})?\\s+(\\S+)\\s+(\\S+)$`)

const FREE = ['休', '休息', '休假', '放假', 'off', 'holiday']
const WORKED = ['班', '上班', '补班', '调休', 'work', 'workday']

/** No holiday is longer than this; it keeps a wrong year from filling a calendar. */
const LONGEST = 31
/** So much of a faulty line is shown again. */
const SHOWN = 40

/**
 * Reads lines such as `2027-02-05 春节 休`, `2027-02-05至2027-02-11 春节 休`, `2027-02-07 春节 班`.
 * Empty lines are skipped. With any fault nothing should be entered.
 */
export function readAnnouncement(text: string): { entries: Entry[]; faults: LineFault[] } {
  const entries: Entry[] = []
  const faults: LineFault[] = []
  const seen = new Set<string>()
  text.split('\n').forEach((whole, index) => {
    const line = whole.trim()
    if (line === '') return
    const found = readLine(line)
    const rule = typeof found === 'string' ? found : clash(found, seen)
    if (typeof found === 'string' || rule) {
      faults.push({ rule: rule as LineFault['rule'], line: index + 1, text: line.slice(0, SHOWN) })
      return
    }
    for (const { date } of found) seen.add(date)
    entries.push(...found)
  })
  return { entries, faults }
}

function readLine(line: string): Entry[] | LineFault['rule'] {
  const parts = LINE.exec(line)
  if (!parts) return 'line_unreadable'
  const [, y1, m1, d1, y2, m2, d2, name = '', word = ''] = parts
  const kind = kindOf(word.toLowerCase())
  if (!kind || name.length > SHOWN) return 'line_unreadable'
  const from = dateFrom(y1, m1, d1)
  const to = y2 === undefined ? from : dateFrom(y2, m2, d2)
  if (!from || !to) return 'line_no_date'
  const length = daysBetween(from, to)
  if (length < 0 || length >= LONGEST) return 'line_no_date'
  const dates = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
  return dates.map((date) => ({ date, kind, name }))
}

function kindOf(word: string): 'holiday' | 'makeup' | null {
  if (FREE.includes(word)) return 'holiday'
  return WORKED.includes(word) ? 'makeup' : null
}

function dateFrom(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarDate.safeParse(date).success ? date : null
}

function clash(entries: readonly Entry[], seen: ReadonlySet<string>): LineFault['rule'] | null {
  if (entries.some(({ date }) => seen.has(date))) return 'line_twice'
  const isOdd = entries.some(({ date, kind }) => kind === 'makeup' && !isWeekend(date))
  return isOdd ? 'line_not_weekend' : null
}
