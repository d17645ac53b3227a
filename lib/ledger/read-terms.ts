import { lastOfMonth } from './read-periods.ts'

const COUNT = '半|\\d{1,3}|[一二两三四五六七八九十]{1,3}'
const SPELL = new RegExp(`^(${COUNT})(?:(日|天|周|年)|个?(星期|季度)|个(月))(?:之内|以内|内)$`)
const MONTHS = { 月: 1, 季度: 3, 年: 12 } as const
const DAYS = { 日: 1, 天: 1, 周: 7, 星期: 7 } as const

/**
 * The last day of a term that counts from a day: 一个月内, 30日内, 半年内, 本月底. Null when it is
 * none, as 一月内 is, which may be January; terms in working days are none, since whoever wrote them may not know our calendar.
 */
export function termDay(text: string, since: string): string | null {
  if (/^[本当]?月(底|末|内)$/.test(text)) return monthsOn(since, 0, true)
  const [, count = '', ...units] = SPELL.exec(text) ?? []
  const unit = units.find(Boolean) ?? ''
  const number = numberOf(count)
  if (number === null) return null
  if (unit in DAYS) {
    const days = number * DAYS[unit as keyof typeof DAYS]
    return Number.isInteger(days) ? daysOn(since, days) : null
  }
  const months = number * MONTHS[unit as keyof typeof MONTHS]
  return Number.isInteger(months) ? monthsOn(since, months, false) : null
}

const NUMERALS = '一二三四五六七八九'

function numberOf(count: string): number | null {
  if (count === '') return null
  if (/^\d+$/.test(count)) return Number(count)
  if (count === '半') return 0.5
  const [tens, ones] = count.replace('两', '二').split('十')
  const digit = (sign: string) => NUMERALS.indexOf(sign) + 1
  if (ones === undefined) return count.length === 1 ? digit(tens ?? '') || null : null
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0)
}

function daysOn(since: string, days: number): string {
  return new Date(Date.parse(since) + days * 86_400_000).toISOString().slice(0, 10)
}

/** So many months on, on the same day or, where that month is shorter or it is asked for, its last. */
function monthsOn(since: string, months: number, isLast: boolean): string {
  const [year = 0, month = 1, day = 1] = since.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const last = lastOfMonth(toYear, toMonth)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${toYear}-${two(toMonth)}-${two(isLast ? last : Math.min(day, last))}`
}
