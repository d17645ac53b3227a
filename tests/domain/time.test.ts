import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateOf,
  daysBetween,
  fromDateColumn,
  startOf,
  toDateColumn,
} from '#lib/domain/calendar.ts'
import { ENDED_STAGES, OPEN_STAGES, STAGES } from '#lib/domain/codes.ts'
import { CLOCKLESS_STAGES, issueLight, lightOf, lightRange } from '#lib/domain/light.ts'
import { DEFAULT_POLICY } from '#lib/domain/time-policy.ts'
import { usualDue } from '#lib/domain/usual-days.ts'

const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))
const days = fc.integer({ min: -20_000, max: 20_000 })

describe('the calendar', () => {
  it('is that of Shanghai', () => {
    expect(dateOf(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01')
    expect(dateOf(new Date('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02')
    expect(startOf('2026-03-02').toISOString()).toBe('2026-03-01T16:00:00.000Z')
  })

  it('begins each date with the instant that belongs to it', () => {
    fc.assert(
      fc.property(date, (value) => {
        const begin = startOf(value)
        expect(dateOf(begin)).toBe(value)
        expect(dateOf(new Date(begin.getTime() - 1))).toBe(addDays(value, -1))
        expect(dateOf(new Date(begin.getTime() + 86_399_999))).toBe(value)
      }),
    )
  })

  it('counts days forth and back', () => {
    fc.assert(
      fc.property(date, days, (value, count) => {
        const other = addDays(value, count)
        expect(daysBetween(value, other)).toBe(count)
        expect(addDays(other, -count)).toBe(value)
        expect(other > value).toBe(count > 0)
      }),
    )
  })

  it('knows leap days and the ends of years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
  })

  it('keeps a date through a date column', () => {
    fc.assert(
      fc.property(date, (value) => {
        expect(fromDateColumn(toDateColumn(value))).toBe(value)
        expect(toDateColumn(value).getTime() % 86_400_000).toBe(0)
      }),
    )
  })
})

describe('the traffic light', () => {
  const today = '2026-03-02'

  it.each([
    [8, 'green'],
    [7, 'yellow'],
    [1, 'yellow'],
    [0, 'yellow'],
    [-1, 'red'],
  ] as const)('with %i days left is %s', (left, light) => {
    expect(lightOf(addDays(today, left), true, today)).toBe(light)
  })

  it('is grey when no clock runs or nothing is due', () => {
    expect(lightOf(addDays(today, -1), false, today)).toBe('grey')
    expect(lightOf(null, true, today)).toBe('grey')
  })

  it('agrees with the range that a list filters by, for every day of two years', () => {
    for (let offset = -400; offset <= 400; offset += 1) {
      const due = addDays(today, offset)
      const inRange = (['green', 'yellow', 'red'] as const).filter((light) => {
        const { from, until } = lightRange(light, today)
        return (from === null || from <= due) && (until === null || due <= until)
      })
      expect([offset, inRange]).toEqual([offset, [lightOf(due, true, today)]])
    }
  })

  it('runs in every stage in which somebody still owes something, unless suspended', () => {
    const due = addDays(today, -1)
    for (const stage of STAGES) {
      const isGrey = issueLight({ stage, dueOn: due }, today) === 'grey'
      expect([stage, isGrey]).toEqual([stage, CLOCKLESS_STAGES.includes(stage)])
    }
    expect(CLOCKLESS_STAGES).toEqual(['closed', 'declined', 'terminated', 'archived', 'suspended'])
  })
})

describe('the stages', () => {
  it('are either open or ended', () => {
    expect([...OPEN_STAGES, ...ENDED_STAGES].sort()).toEqual([...STAGES].sort())
  })
})

describe('the usual due date', () => {
  it('is that of the kind of rectification, and none while the kind is open', () => {
    expect(usualDue(DEFAULT_POLICY.usualDays, 'immediate', '2026-11-23', null)).toBe('2026-12-23')
    expect(usualDue(DEFAULT_POLICY.usualDays, 'phased', '2026-11-23', null)).toBe('2027-05-22')
    expect(usualDue(DEFAULT_POLICY.usualDays, 'ongoing', '2026-11-23', null)).toBe('2027-02-21')
    expect(usualDue(DEFAULT_POLICY.usualDays, null, '2026-11-23', null)).toBeUndefined()
  })

  it('never passes the limit', () => {
    expect(usualDue(DEFAULT_POLICY.usualDays, 'phased', '2026-11-23', '2026-12-01')).toBe(
      '2026-12-01',
    )
  })
})
