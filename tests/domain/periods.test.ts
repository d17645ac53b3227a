import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#lib/domain/calendar.ts'
import {
  lastDayOf,
  monthAfter,
  monthPeriod,
  periodBefore,
  periodLastYear,
} from '#lib/domain/periods.ts'

const period = (from: string, to: string) => ({ from, to })

test.each([
  ['a month', period('2026-03-01', '2026-03-31'), period('2026-02-01', '2026-02-28')],
  ['a leap month', period('2024-02-01', '2024-02-29'), period('2024-01-01', '2024-01-31')],
  ['a quarter', period('2026-01-01', '2026-03-31'), period('2025-10-01', '2025-12-31')],
  ['a year', period('2026-01-01', '2026-12-31'), period('2025-01-01', '2025-12-31')],
  ['some days', period('2026-03-10', '2026-03-16'), period('2026-03-03', '2026-03-09')],
  ['one day', period('2026-01-01', '2026-01-01'), period('2025-12-31', '2025-12-31')],
  ['not quite a month', period('2026-03-01', '2026-03-30'), period('2026-01-30', '2026-02-28')],
])('%s is compared with the one before it', (_name, given, before) => {
  expect(periodBefore(given)).toEqual(before)
})

test.each([
  ['a month', period('2026-03-01', '2026-03-31'), period('2025-03-01', '2025-03-31')],
  ['February after a leap', period('2025-02-01', '2025-02-28'), period('2024-02-01', '2024-02-29')],
  ['a leap day', period('2024-02-29', '2024-02-29'), period('2023-02-28', '2023-02-28')],
  ['a whole year', period('2026-01-01', '2026-12-31'), period('2025-01-01', '2025-12-31')],
  ['more than a year', period('2025-01-01', '2026-01-01'), null],
])('%s has its like a year before, unless they overlap', (_name, given, past) => {
  expect(periodLastYear(given)).toEqual(past)
})

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

test('the period before always ends the day before, and days are as many as days', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 800 }), (from, length) => {
      const given = { from, to: addDays(from, length) }
      const before = periodBefore(given)
      expect(addDays(before.to, 1)).toBe(from)
      const isWhole = from.endsWith('-01') && given.to === lastDayOf(given.to.slice(0, 7))
      if (!isWhole) expect(daysBetween(before.from, before.to)).toBe(length)
      else expect(before.from.endsWith('-01')).toBe(true)
    }),
  )
})

test('months know their last day and the months around them', () => {
  expect([monthAfter('2026-01', -1), monthAfter('2025-12', 1)]).toEqual(['2025-12', '2026-01'])
  expect(monthPeriod('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})
