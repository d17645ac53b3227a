import type { Locale } from './locales.ts'
import type { Translate } from './translator.ts'

const ZONE = 'Asia/Shanghai'

/** A moment, or a civil date `YYYY-MM-DD`, or an ISO text. */
export type DateLike = Date | string

export type Format = {
  /** 11月22日 in the year of `now`, otherwise with the year. */
  date: (value: DateLike, now: Date) => string
  /** 2026年11月22日, always with the year: for papers and prints. */
  fullDate: (value: DateLike) => string
  /** 2026年11月22日 15:04: for titles on hover and for print. */
  exact: (value: DateLike) => string
  /** 15:04 */
  time: (value: DateLike) => string
  /** 2026年11月, from a moment, a date or `YYYY-MM`. */
  month: (value: DateLike) => string
  number: (value: number) => string
  /** A share between 0 and 1 with at most one decimal: 94.4%. */
  percent: (share: number) => string
  /** 820 KB, 3.4 MB */
  fileSize: (bytes: number) => string
}

const cache = new Map<Locale, Format>()

/** Dates, times and numbers in a language, always in Beijing time. */
export function format(locale: Locale): Format {
  const known = cache.get(locale)
  if (known) return known
  const made = build(locale)
  cache.set(locale, made)
  return made
}

function build(locale: Locale): Format {
  // British order reads closest to the Chinese of the same page: 22 Nov 2026.
  const tag = locale === 'en' ? 'en-GB' : locale
  const month = locale === 'en' ? 'short' : 'long'
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(tag, { timeZone: ZONE, ...options })
    return (value: DateLike) => intl.format(toDate(value))
  }
  const year = dates({ year: 'numeric' })
  const day = dates({ month, day: 'numeric' })
  const fullDate = dates({ year: 'numeric', month, day: 'numeric' })
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const numbers = new Intl.NumberFormat(tag)
  const shares = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  return {
    date: (value, now) => (year(value) === year(now) ? day(value) : fullDate(value)),
    fullDate,
    time,
    exact: (value) => `${fullDate(value)} ${time(value)}`,
    month: dates({ year: 'numeric', month }),
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share),
    fileSize,
  }
}

/** Reads a date; a civil date is taken at UTC midnight, which is the same day in Beijing. */
function toDate(value: DateLike): Date {
  return typeof value === 'string' ? new Date(value) : value
}

/** Bytes as people say them: 640 B, 820 KB, 3.4 MB. Used in the browser too. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
}

/** The same in working days; on free days before the date the calendar days say more. */
export function workingDaysLeft(t: Translate, working: number, days: number): string {
  if (days === 0 || working === 0) return daysLeft(t, days)
  return working > 0
    ? t('common.workingDaysLeft', { count: working })
    : t('common.workingDaysOver', { count: -working })
}

/** The words beside a due date, from the calendar days left (negative: overdue): 还剩 3 天. */
export function daysLeft(t: Translate, days: number): string {
  if (days === 0) return t('common.dueToday')
  return days > 0 ? t('common.daysLeft', { count: days }) : t('common.daysOver', { count: -days })
}
