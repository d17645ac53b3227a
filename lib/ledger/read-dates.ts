import { OPEN_ENDED } from '#lib/domain/ledger-sheet.ts'
import { type Cell, serialInstant } from '#lib/sheet/cell.ts'
import { lastOfMonth, numeralsOf, periodDay } from './read-periods.ts'
import { firstOf, limitOf } from './read-spans.ts'
import { termDay } from './read-terms.ts'
import { rawText } from './read-text.ts'

/** What a date cell comes to: a day, work without end, or the rule it offends. */
export type DayReading =
  | Readonly<{ day: string; isAssumed?: boolean }>
  | Readonly<{ open: typeof OPEN_ENDED }>
  | Readonly<{ rule: 'cell_date' | 'cell_date_ambiguous' | 'cell_date_range' }>

/**
 * `isLimit`: a period counts by its last day, and the work may have no end. `since`: a day without a
 * year is the next such day from then on; unless it is given, it is none.
 */
type Options = Readonly<{ isLimit?: boolean; is1904?: boolean; since?: string | null }>

const FAULT = { rule: 'cell_date' } as const
const FIRST_SERIAL = 36_526 // 2000-01-01
const LAST_SERIAL = 73_050 // 2099-12-31

/**
 * Reads a day however offices write it: 2026.3.15, 2026年3月5日, 2026/3/5, 20230602, full-width
 * digits, 二〇二六年三月, the day number of a spreadsheet. A month or a year is a period: its last day
 * where it is a limit, else its first. What could be two days is no day.
 */
export function readDay(
  cell: Cell,
  { isLimit = false, is1904 = false, since = null }: Options = {},
): DayReading {
  if (cell instanceof Date) return real(cell.toISOString().slice(0, 10))
  if (typeof cell === 'number') return numberDay(cell, { isLimit, is1904, since })
  // An apostrophe is the mark of text in spreadsheets; what was typed elsewhere keeps it.
  const said = rawText(cell)
    .normalize('NFKC')
    .replace(/^['‘’]/, '')
  const text = said
    // Times of day and days of the week say nothing more.
    .replace(/[\sT]+([上下]午)?\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\s*[AP]M|[+-]\d\d:?\d\d)?$/i, '')
    .replace(/\s*[上下]午$/, '')
    .replace(/[/、,;]$/, '')
    .replace(/[(]?(星期|周|礼拜)[一二三四五六日天][)]?$/, '')
    .trim()
  if (isLimit && isEndless(text)) return { open: OPEN_ENDED }
  const apart = /^\d+(\s+\d+){2}$/.test(text) ? text.replace(/\s+/g, '-') : text
  return textDay(numeralsOf(apart.replace(/\s+/g, '')), { isLimit, is1904, since })
}

/** 长期坚持, 持续推进, 立行立改并长期坚持: no day in it, and it goes on. */
function isEndless(text: string): boolean {
  return text.length <= 20 && /长期|持续|常态|不限期|无期限/.test(text) && !/\d/.test(text)
}

function numberDay(number: number, options: Required<Options>): DayReading {
  const days = Math.floor(number)
  if (days >= FIRST_SERIAL && days <= LAST_SERIAL) {
    const instant = serialInstant(days, options.is1904)
    return instant ? real(instant.toISOString().slice(0, 10)) : FAULT
  }
  // 2026.1 as a number may have been 2026.10.
  if (/^20\d\d\.1$/.test(String(number))) return { rule: 'cell_date_ambiguous' }
  // 3.1 as a number may have been 3.10, and so 3.2 and 3.3.
  const isCut = /^\d{1,2}\.[123]$/.test(String(number)) && options.since !== null
  return isCut ? { rule: 'cell_date_ambiguous' } : textDay(String(number), options)
}

const SEPARATOR = '[年月./\\\\\\-、。,·_]'
const YEAR_FIRST = new RegExp(
  `^(\\d{4})${SEPARATOR}{1,2}(\\d{1,2})${SEPARATOR}{1,2}(\\d{1,2})[日号.。]?$`,
)
const YEAR_LAST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/

function textDay(given: string, options: Required<Options>): DayReading {
  const first = options.isLimit ? null : firstOf(given)
  const text = options.isLimit ? limitOf(given) : (first ?? given)
  const bare = text.replace(/[—–−―]/g, '-')
  const whole = wholeDay(bare, options)
  if (whole) return first && 'day' in whole ? { ...whole, isAssumed: true } : whole
  const period = periodDay(bare, options.isLimit)
  if (period) return { ...real(period), isAssumed: true }
  return options.since === null ? FAULT : relativeDay(bare, options.since)
}

/** A day with all that belongs to it; null when the text is none. */
function wholeDay(bare: string, options: Required<Options>): DayReading | null {
  if (/^\d{5}(\.\d+)?$/.test(bare)) {
    const days = Number(bare)
    return days >= FIRST_SERIAL && days <= LAST_SERIAL ? numberDay(days, options) : FAULT
  }
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ?? YEAR_FIRST.exec(bare)
  if (whole) return dayOf(whole[1], whole[2], whole[3])
  const last = YEAR_LAST.exec(bare)
  if (last) return yearLast(Number(last[1]), Number(last[2]), String(last[3]))
  // 26年3月15日; 26.3.15 could be two days.
  if (!/^\d\d年/.test(bare)) return null
  const long = textDay(`20${bare}`, options)
  return 'day' in long ? { ...long, isAssumed: true } : long
}

/** 3月15日, 3.15, 6月底, 下半年, 年底: the year goes without saying. */
const YEARLESS =
  /^(\d{1,2}(月(\d{1,2}[日号]?|份?(上旬|中旬|下旬|初|中|底|末|内)?)|[./-]\d{1,2})|第?[一二三四1-4]季度[底末内]?|[上下]半年[底末内]?|年(底|末|内|终))$/

/** What counts from the day the work was given on: the next such day, or the end of a term. */
function relativeDay(given: string, since: string): DayReading {
  const text = given
    .replace(/^[今本当]年年?(?=[底末内终])/, '年')
    .replace(/^[今本当]年/, '')
    .replace(/^明年/, `${Number(since.slice(0, 4)) + 1}年`)
  if (YEARLESS.test(text)) return nextSuch(text, since)
  if (/^\d{4}年/.test(text)) {
    const reading = textDay(text, { isLimit: true, is1904: false, since: null })
    return 'day' in reading ? { ...reading, isAssumed: true } : reading
  }
  const day = termDay(text, since)
  return day === null ? FAULT : { ...real(day), isAssumed: true }
}

/** From one 29 February to the next there may be eight years. */
const YEARS = 8

function nextSuch(text: string, since: string): DayReading {
  const from = Number(since.slice(0, 4))
  for (let year = from; year <= from + YEARS; year += 1) {
    const reading = textDay(`${year}年${text}`, { isLimit: true, is1904: false, since: null })
    if ('day' in reading && reading.day >= since) return { ...reading, isAssumed: true }
  }
  return FAULT
}

function yearLast(first: number, second: number, year: string): DayReading {
  if (first > 12 && second <= 12) return dayOf(year, second, first)
  if (second > 12 || first === second) return dayOf(year, first, second)
  return { rule: 'cell_date_ambiguous' }
}

function dayOf(year: unknown, month: unknown, day: unknown): DayReading {
  const [m, d] = [Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > lastOfMonth(Number(year), m)) return FAULT
  const two = (number: number) => String(number).padStart(2, '0')
  return real(`${year}-${two(m)}-${two(d)}`)
}

function real(day: string): DayReading {
  return day >= '2000-01-01' && day <= '2099-12-31' ? { day } : { rule: 'cell_date_range' }
}
