import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay } from '#lib/ledger/read-dates.ts'
import type { Cell } from '#lib/sheet/cell.ts'

const DAYS = Array.from({ length: 36_525 }, (_, at) =>
  new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
)
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const parts = (day: string) => day.split('-').map(Number) as [number, number, number]

/** Every way in which offices were seen to write a day. */
const SPELLINGS: Record<string, (day: string) => Cell> = {
  iso: (day) => day,
  'with dots': (day) => parts(day).join('.'),
  'with slashes': (day) => day.replaceAll('-', '/'),
  'with short slashes': (day) => parts(day).join('/'),
  'in Chinese': (day) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日`,
  'in Chinese with blanks': (day) =>
    ` ${parts(day)[0]} 年 ${parts(day)[1]} 月 ${parts(day)[2]} 日　`,
  'in Chinese with 号': (day) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}号`,
  'in eight digits': (day) => day.replaceAll('-', ''),
  'as a number of eight digits': (day) => Number(day.replaceAll('-', '')),
  'in full width': (day) => wide(parts(day).join('-')),
  'in full-width dots': (day) => wide(parts(day).join('.')),
  'between hard blanks': (day) => `\u00a0${day}\u3000`,
  'with a time': (day) => `${day} 00:00:00`,
  'with an instant': (day) => `${day}T00:00:00.000Z`,
  'with the day of the week': (day) => `${parts(day).join('.')}（星期三）`,
  'as a date': (day) => new Date(day),
  'as the number of a day': (day) => Date.parse(day) / 86_400_000 + 25_569,
  'as the number of a day in text': (day) => String(Date.parse(day) / 86_400_000 + 25_569),
  'with half a day': (day) => `${day} 上午`,
  'with a clock of twelve hours': (day) => `${parts(day).join('/')} 12:00:00 AM`,
  'with strokes of Windows': (day) => day.replaceAll('-', '\\'),
  'with a dot behind': (day) => `${parts(day).join('.')}.`,
  'in words': (day) => {
    const [year, month, date] = parts(day)
    return `${numerals(String(year))}年${counted(month)}月${counted(date)}日`
  },
}

const NUMERALS = '〇一二三四五六七八九'
function numerals(digits: string): string {
  return [...digits].map((digit) => NUMERALS[Number(digit)]).join('')
}
function counted(number: number): string {
  if (number < 10) return NUMERALS[number] as string
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? NUMERALS[tens] : ''}十${ones > 0 ? NUMERALS[ones] : ''}`
}

describe('A day in a ledger', () => {
  it.each(Object.entries(SPELLINGS))('is the same day %s', (_name, spell) => {
    fc.assert(
      fc.property(fc.constantFrom(...DAYS), fc.boolean(), (day, isLimit) => {
        expect(readDay(spell(day), { isLimit })).toEqual({ day })
      }),
    )
  })

  it.each([
    ['2026年3月', '2026-03-01', '2026-03-31'],
    ['2024.2', '2024-02-01', '2024-02-29'],
    ['202603', '2026-03-01', '2026-03-31'],
    ['2026年3月底', '2026-03-31', '2026-03-31'],
    ['2026年3月中旬', '2026-03-11', '2026-03-20'],
    ['2026年一季度', '2026-01-01', '2026-03-31'],
    ['2026年上半年', '2026-01-01', '2026-06-30'],
    ['2026年十二月', '2026-12-01', '2026-12-31'],
    ['二〇二六年三月', '2026-03-01', '2026-03-31'],
    ['26年3月', '2026-03-01', '2026-03-31'],
    ['26年3月15日', '2026-03-15', '2026-03-15'],
  ])('%s begins on %s and ends on %s, which is said', (text, first, last) => {
    expect(readDay(text)).toEqual({ day: first, isAssumed: true })
    expect(readDay(text, { isLimit: true })).toEqual({ day: last, isAssumed: true })
  })

  it.each([
    ['2026.3.15-2026.3.20', '2026-03-15'],
    ['2026年3月15日至4月2日', '2026-03-15'],
    ['2026.3.15-20', '2026-03-15'],
    ['2026/3/15~3/20', '2026-03-15'],
  ])('%s is a span, of which the first day counts when something came up', (text, day) => {
    expect(readDay(text)).toEqual({ day, isAssumed: true })
  })

  it.each(['2026.3.15/', '2026年3月15日、', "'2026.3.15", '‘2026.3.15', '46096.0', '46096.5'])(
    '%s is the day in it',
    (text) => {
      expect(readDay(text)).toEqual({ day: '2026-03-15' })
    },
  )

  it.each([
    ['2026年3月15日前', '2026-03-15'],
    ['2026.3.15之前', '2026-03-15'],
    ['2026年1月5日至2026年3月15日', '2026-03-15'],
    ['2026年6月30日前完成整改', '2026-06-30'],
    ['2026.3.15-2026.6.15', '2026-06-15'],
    ['2026年3月15日-6月15日', '2026-06-15'],
    ['2026年底', '2026-12-31'],
    ['2026年', '2026-12-31'],
    ['2026年度', '2026-12-31'],
    ['2026年终', '2026-12-31'],
    ['2026年全年', '2026-12-31'],
  ])('%s is a limit', (text, day) => {
    expect(readDay(text, { isLimit: true })).toMatchObject({ day })
  })

  it.each(['长期坚持', '持续推进', '长期', ' 常态化推进 ', '立行立改，长期坚持'])(
    '%s is a limit without end, and no day when something was',
    (text) => {
      expect(readDay(text, { isLimit: true })).toEqual({ open: 'open_ended' })
      expect(readDay(text)).toEqual({ rule: 'cell_date' })
    },
  )

  it.each([
    '2022-02-30',
    '2023.13.5',
    '2023年2月29日',
    '20231301',
    '2023-00-10',
    '3月15日',
    '待定',
    '尽快',
    '12345',
    '2026.3.15、2026.4.15',
    '1',
  ])('%s is none', (text) => {
    expect(readDay(text, { isLimit: true })).toEqual({ rule: 'cell_date' })
  })

  it.each([
    ['3月15日', '2026-03-15'],
    ['3月15日前', '2026-03-15'],
    ['3.15', '2026-03-15'],
    ['3/15', '2026-03-15'],
    [3.15, '2026-03-15'],
    ['２月１０日', '2026-02-10'],
    ['2月9日', '2027-02-09'],
    ['2.29', '2028-02-29'],
    ['6月底', '2026-06-30'],
    ['1月', '2027-01-31'],
    ['12月中旬', '2026-12-20'],
    ['六月底前', '2026-06-30'],
    ['十二月三十一日前', '2026-12-31'],
    ['年底前', '2026-12-31'],
    ['年内完成', '2026-12-31'],
    ['今年底', '2026-12-31'],
    ['今年年底前', '2026-12-31'],
    ['今年6月底前', '2026-06-30'],
    ['明年3月底', '2027-03-31'],
    ['明年3月15日', '2027-03-15'],
    ['下半年', '2026-12-31'],
    ['第二季度末', '2026-06-30'],
    ['一季度', '2026-03-31'],
  ])('%s without a year is the next such day from a day on, which is said', (cell, day) => {
    const since = '2026-02-10'
    expect(readDay(cell, { isLimit: true, since })).toEqual({ day, isAssumed: true })
    expect(readDay(cell, { isLimit: true })).toEqual({ rule: 'cell_date' })
  })

  it.each(['2月30日', '13月1日', '0.5', '3.15.1', '3月15日、4月1日', '立行立改'])(
    '%s is none in any year',
    (text) => {
      const reading = readDay(text, { isLimit: true, since: '2026-02-10' })
      expect(reading).toEqual({ rule: 'cell_date' })
    },
  )

  it.each([
    ['本月底', '2026-01-31'],
    ['30日内', '2026-03-02'],
    ['一周内', '2026-02-07'],
    ['两周以内完成', '2026-02-14'],
    ['一个月内', '2026-02-28'],
    ['3个月内整改到位', '2026-04-30'],
    ['十二个月内', '2027-01-31'],
    ['半年内', '2026-07-31'],
    ['一年内', '2027-01-31'],
  ])('%s counts from the day the work was given on, which is said', (text, day) => {
    const options = { isLimit: true, since: '2026-01-31' }
    expect(readDay(text, options)).toEqual({ day, isAssumed: true })
    expect(readDay(text, { isLimit: true })).toEqual({ rule: 'cell_date' })
  })

  it.each(['15个工作日内', '一月内', '零个月内', '尽快', '会后'])(
    '%s is no term that can be counted',
    (text) => {
      const reading = readDay(text, { isLimit: true, since: '2026-02-10' })
      expect(reading).toEqual({ rule: 'cell_date' })
    },
  )

  it('of a month and a cut number without a year may be two', () => {
    const reading = readDay(3.1, { isLimit: true, since: '2026-02-10' })
    expect(reading).toEqual({ rule: 'cell_date_ambiguous' })
  })

  it('is not guessed where it could be two', () => {
    expect(readDay('3/5/2026')).toEqual({ rule: 'cell_date_ambiguous' })
    expect(readDay('3/15/2026')).toEqual({ day: '2026-03-15' })
    expect(readDay('15/3/2026')).toEqual({ day: '2026-03-15' })
    expect(readDay(2026.1)).toEqual({ rule: 'cell_date_ambiguous' })
    expect(readDay('2026.1')).toMatchObject({ day: '2026-01-01' })
  })

  it('lies in this century', () => {
    expect(readDay('1999-12-31')).toEqual({ rule: 'cell_date_range' })
    expect(readDay('2202-03-05')).toEqual({ rule: 'cell_date_range' })
  })

  it('counts from 1904 in files of old Macintosh computers', () => {
    expect(readDay(45_000 - 1462, { is1904: true })).toEqual(readDay(45_000))
  })
})
