import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNOUNCED } from '#lib/calendar/announced.ts'
import { addDays } from '#lib/domain/calendar.ts'
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  LONGEST_LIMIT,
  traceWorkingDays,
  type WorkCalendar,
  workingDaysBetween,
} from '#lib/domain/working-time.ts'

const date = fc
  .date({ min: new Date('2004-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))
const days = fc.integer({ min: 0, max: 260 })
const EMPTY: WorkCalendar = { holidays: new Map(), makeups: new Map(), years: new Set() }

it('11: issued 2025-09-30, 5 working days counted from the next day is 2025-10-14, and the trace lists each counted and skipped day', () => {
  const trace = traceWorkingDays(ANNOUNCED, '2025-09-30', 5)
  expect(trace.due).toBe('2025-10-14')
  expect(trace.unknownYears).toEqual([])
  expect(trace.steps.map(({ date: at, kind, ordinal, name }) => [at, kind, ordinal, name])).toEqual(
    [
      ['2025-10-01', 'holiday', null, '国庆节'],
      ['2025-10-02', 'holiday', null, '国庆节'],
      ['2025-10-03', 'holiday', null, '国庆节'],
      ['2025-10-04', 'holiday', null, '国庆节'],
      ['2025-10-05', 'holiday', null, '国庆节'],
      ['2025-10-06', 'holiday', null, '中秋'],
      ['2025-10-07', 'holiday', null, '国庆节'],
      ['2025-10-08', 'holiday', null, '国庆节'],
      ['2025-10-09', 'workday', 1, null],
      ['2025-10-10', 'workday', 2, null],
      ['2025-10-11', 'makeup', 3, '国庆节'],
      ['2025-10-12', 'weekend', null, null],
      ['2025-10-13', 'workday', 4, null],
      ['2025-10-14', 'workday', 5, null],
    ],
  )
})

describe('the announced calendar', () => {
  it('knows the years up to 2026 and not the next', () => {
    expect(ANNOUNCED.years.has(2026)).toBe(true)
    expect(ANNOUNCED.years.has(2027)).toBe(false)
  })

  it('has both make-up days of the National Day of 2025', () => {
    expect(dayKind(ANNOUNCED, '2025-09-28')).toBe('makeup')
    expect(dayKind(ANNOUNCED, '2025-10-11')).toBe('makeup')
  })

  it('makes up only on weekends, and never on a holiday', () => {
    const wrong = [...ANNOUNCED.makeups.keys()].filter(
      (at) => dayKind(EMPTY, at) !== 'weekend' || ANNOUNCED.holidays.has(at),
    )
    expect(wrong).toEqual([])
  })
})

describe('counting working days', () => {
  it('begins with the next day, whatever the day of issue is', () => {
    expect(addWorkingDays(ANNOUNCED, '2026-03-13', 1)).toBe('2026-03-16')
    expect(addWorkingDays(ANNOUNCED, '2026-03-14', 1)).toBe('2026-03-16')
    expect(addWorkingDays(ANNOUNCED, '2026-03-15', 1)).toBe('2026-03-16')
    expect(addWorkingDays(ANNOUNCED, '2026-03-16', 1)).toBe('2026-03-17')
  })

  it('counts nothing as the day itself, also on a holiday', () => {
    const trace = traceWorkingDays(ANNOUNCED, '2026-10-01', 0)
    expect(trace).toMatchObject({ due: '2026-10-01', steps: [], unknownYears: [] })
  })

  it('counts weekends right in a year nobody has announced, and says which year that is', () => {
    const trace = traceWorkingDays(ANNOUNCED, '2026-12-30', 3)
    expect(trace.steps.map(({ kind }) => kind)).toEqual([
      'workday',
      'workday',
      'weekend',
      'weekend',
      'workday',
    ])
    expect(trace.due).toBe('2027-01-04')
    expect(trace.unknownYears).toEqual([2027])
    const declared = { ...ANNOUNCED, years: new Set([...ANNOUNCED.years, 2027]) }
    expect(traceWorkingDays(declared, '2026-12-30', 3).unknownYears).toEqual([])
  })

  it('refuses what is no number of days', () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, LONGEST_LIMIT + 1]) {
      expect(() => traceWorkingDays(ANNOUNCED, '2026-03-16', wrong)).toThrow(RangeError)
    }
  })

  it('ends on a working day after exactly so many, each day on the way being told once', () => {
    fc.assert(
      fc.property(date, days, (from, count) => {
        const { due, steps } = traceWorkingDays(ANNOUNCED, from, count)
        steps.forEach((step, index) => {
          expect(step.date).toBe(addDays(from, index + 1))
          expect(step.ordinal !== null).toBe(isWorkingDay(ANNOUNCED, step.date))
        })
        const ordinals = steps.flatMap(({ ordinal }) => ordinal ?? [])
        expect(ordinals).toEqual(Array.from({ length: count }, (_, index) => index + 1))
        if (count > 0) expect(steps.at(-1)).toMatchObject({ date: due, ordinal: count })
      }),
    )
  })

  it('is the same forth and back, and in two parts', () => {
    fc.assert(
      fc.property(date, days, days, (from, one, two) => {
        const middle = addWorkingDays(ANNOUNCED, from, one)
        const end = addWorkingDays(ANNOUNCED, middle, two)
        expect(workingDaysBetween(ANNOUNCED, from, end)).toBe(one + two)
        expect(workingDaysBetween(ANNOUNCED, end, from)).toBe(0 - one - two)
        expect(addWorkingDays(ANNOUNCED, from, one + two)).toBe(end)
      }),
    )
  })

  it('never makes a date earlier by a holiday, nor later by a make-up day', () => {
    fc.assert(
      fc.property(date, days, fc.integer({ min: 1, max: 400 }), (from, count, offset) => {
        const plain = addWorkingDays(EMPTY, from, count)
        const day = addDays(from, offset)
        const free = { ...EMPTY, holidays: new Map([[day, 'x']]) }
        const worked = { ...EMPTY, makeups: new Map([[day, 'x']]) }
        expect(addWorkingDays(free, from, count) >= plain).toBe(true)
        expect(addWorkingDays(worked, from, count) <= plain).toBe(true)
      }),
    )
  })
})
