import { describe, expect, it } from 'vitest'
import { addDays } from '#lib/domain/calendar.ts'
import { datesOfMonth, monthsBeside, placeInWeek } from '#lib/domain/month-days.ts'
import { calendarMonth } from '#lib/domain/text.ts'

describe('the days of a month', () => {
  it.each([
    ['2026-11', 30, '2026-11-01', '2026-11-30', 6],
    ['2026-02', 28, '2026-02-01', '2026-02-28', 6],
    ['2028-02', 29, '2028-02-01', '2028-02-29', 1],
    ['2026-12', 31, '2026-12-01', '2026-12-31', 1],
    ['2026-06', 30, '2026-06-01', '2026-06-30', 0],
  ])(
    'of %s are %i, and the first stands at its place of the week',
    (month, count, first, last, place) => {
      const dates = datesOfMonth(month)
      expect(dates).toHaveLength(count)
      expect([dates[0], dates.at(-1)]).toEqual([first, last])
      expect(placeInWeek(first)).toBe(place)
    },
  )

  it('follow one another, and a week later is the same place of the week', () => {
    for (const date of datesOfMonth('2026-10')) {
      expect(placeInWeek(addDays(date, 1))).toBe((placeInWeek(date) + 1) % 7)
      expect(placeInWeek(addDays(date, 7))).toBe(placeInWeek(date))
    }
  })
})

describe('the months beside a month', () => {
  it.each([
    ['2026-01', '2025-12', '2026-02'],
    ['2026-12', '2026-11', '2027-01'],
    ['2000-01', null, '2000-02'],
    ['2099-12', '2099-11', null],
  ])('%s lies between %s and %s', (month, before, after) => {
    expect(monthsBeside(month)).toEqual({ before, after })
  })

  it.each(['2026-13', '2026-00', '1999-12', '2100-01', '2026-1', '2026-11-01', 'now', ''])(
    'are not asked of %j, which is no month',
    (month) => {
      expect(calendarMonth.safeParse(month).success).toBe(false)
    },
  )
})
