/** How many days a month has. */
export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const TENS = { 上旬: [1, 10], 初: [1, 10], 中旬: [11, 20], 中: [11, 20] } as const
const MONTH = /^(\d{4})[年./-](\d{1,2})月?份?(上旬|中旬|下旬|初|中|底|末|内)?$/
const QUARTER = /^(\d{4})年?第?([一二三四1-4])季度[底末内]?$/
const HALF = /^(\d{4})年?(上半年|下半年)[底末内]?$/
const YEAR = /^(\d{4})(年|年?年?[底末内终]|年?全年|年年?度)$/

/** The first or, where it is a limit, the last day of a month, a part of one, a quarter or a year. */
export function periodDay(text: string, isLimit: boolean): string | null {
  const month = MONTH.exec(text) ?? /^(20\d{2})(0[1-9]|1[0-2])$/.exec(text)
  if (month) return ofMonth(Number(month[1]), Number(month[2]), month[3] ?? '', isLimit)
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const place = '一二三四'.indexOf(quarter[2] ?? '')
    const number = place < 0 ? Number(quarter[2]) : place + 1
    return between(Number(quarter[1]), [number * 3 - 2, number * 3], isLimit)
  }
  const half = HALF.exec(text)
  if (half) return between(Number(half[1]), half[2] === '上半年' ? [1, 6] : [7, 12], isLimit)
  // When a problem came up, a year says too little.
  const year = isLimit ? YEAR.exec(text) : null
  return year ? `${year[1]}-12-31` : null
}

function ofMonth(year: number, month: number, part: string, isLimit: boolean): string | null {
  if (month < 1 || month > 12) return null
  const last = lastOfMonth(year, month)
  if (part === '底' || part === '末') return iso(year, month, last)
  if (part === '下旬') return iso(year, month, isLimit ? last : 21)
  const [from, to] = TENS[part as keyof typeof TENS] ?? [1, last]
  return iso(year, month, isLimit ? to : from)
}

function between(year: number, [from, to]: readonly [number, number], isLimit: boolean): string {
  return isLimit ? iso(year, to, lastOfMonth(year, to)) : iso(year, from, 1)
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const NUMERALS = '〇一二三四五六七八九'

const IN_NUMERALS =
  /^(([〇○零一二三四五六七八九]{4}|\d{2,4})年|[今明本当]年(?=.*月)|[一二三四五六七八九十]{1,2}月(?!内))/

/** Days in Chinese numerals with digits: 二〇二六年三月十五日, 2026年三月十五日, 六月底. Other text stays. */
export function numeralsOf(text: string): string {
  if (!IN_NUMERALS.test(text)) return text
  return text
    .replace(/[○零]/g, '〇')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (found) => {
      const [tens = '', ones = ''] = found.split('十')
      return String(
        (tens ? NUMERALS.indexOf(tens) : 1) * 10 + Math.max(0, NUMERALS.indexOf(ones || '〇')),
      )
    })
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(NUMERALS.indexOf(digit)))
}
