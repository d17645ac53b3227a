import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import words from '#lib/i18n/zh-CN/calendar.ts'

/** The name of a holiday in the reader's language; one that is not known stands as it was entered. */
export function holidayWord(name: string, t: Translate): string {
  const known = Object.entries(words.holiday).find(([, chinese]) => name.startsWith(chinese))
  return known ? t(`calendar.holiday.${known[0]}` as MessageKey) : name
}

/** 周六 */
export function weekdayWord(date: string, t: Translate): string {
  return t(`calendar.weekdayLong.${weekdayOf(date)}` as MessageKey)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}
