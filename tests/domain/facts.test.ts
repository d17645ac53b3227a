import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/domain/calendar.ts'
import { factLight, monthsBefore, reachedThresholds } from '#lib/domain/facts.ts'

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days))
const months = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 })

describe('months before a date', () => {
  test('are calendar months; a month that is too short gives its last day', () => {
    expect(monthsBefore('2026-06-13', 3)).toBe('2026-03-13')
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28')
    expect(monthsBefore('2028-03-30', 1)).toBe('2028-02-29')
    expect(monthsBefore('2026-01-15', 12)).toBe('2025-01-15')
    expect(monthsBefore('2026-01-31', 2)).toBe('2025-11-30')
  })

  test('come the earlier the more they are', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 59 }), (day, count) => {
        expect(monthsBefore(day, count + 1) < monthsBefore(day, count)).toBe(true)
        expect(monthsBefore(day, count) < day).toBe(true)
      }),
    )
  })
})

describe('thresholds', () => {
  test('once reached stay reached, in the order of their days', () => {
    fc.assert(
      fc.property(
        date,
        months,
        date,
        fc.integer({ min: 0, max: 400 }),
        (until, warn, day, more) => {
          const now = reachedThresholds(until, warn, day)
          const later = reachedThresholds(until, warn, addDays(day, more))
          expect(later.slice(0, now.length)).toEqual(now)
          expect(later.every(({ on }) => on <= addDays(day, more))).toBe(true)
        },
      ),
    )
  })

  test('are all reached when the fact is over', () => {
    fc.assert(
      fc.property(date, months, (until, warn) => {
        expect(reachedThresholds(until, warn, addDays(until, 1))).toHaveLength(warn.length)
      }),
    )
  })
})

test('the light turns with the first threshold and with the day after the last', () => {
  const light = (day: string) => factLight('2026-06-13', [6, 1], day)
  expect(light('2025-12-12')).toBe('green')
  expect(light('2025-12-13')).toBe('yellow')
  expect(light('2026-06-13')).toBe('yellow')
  expect(light('2026-06-14')).toBe('red')
  expect(factLight(null, [6, 1], '2026-06-14')).toBe('grey')
})
