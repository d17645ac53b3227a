import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  appealBy,
  type Entry,
  type Fact,
  type Facts,
  INDICATORS,
  isWithinCap,
  quarterPeriod,
  quartersBefore,
  SCORINGS,
  scoreOf,
} from '#lib/domain/evaluation.ts'

const fact = (met: number, missed: number): Fact => ({
  met: Array.from({ length: met }, (_, index) => `NC-2026-${index}`),
  missed: Array.from({ length: missed }, (_, index) => `NC-2025-${index}`),
})
const facts = (...pairs: readonly (readonly [number, number])[]): Facts => {
  const entries = INDICATORS.map((name, index) => [name, fact(...(pairs[index] ?? [0, 0]))])
  return Object.fromEntries(entries) as Facts
}

test('20: the points of every version come to a hundred', () => {
  for (const { points } of Object.values(SCORINGS)) {
    expect(Object.values(points).reduce((sum, one) => sum + one, 0)).toBe(100)
  }
})

test('20: a score is what was done well, weighed, and what could not be judged weighs nothing', () => {
  expect(scoreOf(facts([1, 0], [1, 0], [1, 0], [1, 0]), [], 1).total).toBe(100)
  expect(scoreOf(facts([1, 1], [3, 1], [1, 1], [0, 1]), [], 1).computed).toBe(10 + 30 + 12.5)
  expect(scoreOf(facts([0, 0], [3, 1]), [], 1).computed).toBe(75)
  expect(scoreOf(facts(), [{ kind: 'manual', points: 3 }], 1).total).toBeNull()
})

const entry = fc.record({
  kind: fc.constantFrom<Entry['kind']>('manual', 'appeal'),
  points: fc.integer({ min: -500, max: 500 }).map((value) => value / 100),
})
const pair = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }))
const anyFacts = fc.tuple(pair, pair, pair, pair).map((pairs) => facts(...pairs))

test('20: a granted appeal changes the score by its one entry and nothing else', () => {
  fc.assert(
    fc.property(anyFacts, fc.array(entry, { maxLength: 5 }), entry, (given, entries, more) => {
      const before = scoreOf(given, entries, 1)
      const after = scoreOf(given, [...entries, { ...more, kind: 'appeal' }], 1)
      expect(after.indicators).toEqual(before.indicators)
      expect([after.computed, after.manual]).toEqual([before.computed, before.manual])
      if (before.total === null || after.total === null) return
      expect(after.total - before.total).toBeCloseTo(more.points, 6)
    }),
  )
})

test('20: doing one more thing well never lowers a score', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...INDICATORS), (given, name) => {
      if (given[name].met.length + given[name].missed.length === 0) return
      const better = { ...given, [name]: { ...given[name], met: [...given[name].met, 'NC-1'] } }
      const [before, after] = [scoreOf(given, [], 1), scoreOf(better, [], 1)]
      expect(after.computed ?? 0).toBeGreaterThanOrEqual(before.computed ?? 0)
      expect(after.computed ?? 0).toBeLessThanOrEqual(100)
    }),
  )
})

test('20: entries by hand are capped in their sum, upward and downward', () => {
  const entries: Entry[] = [
    { kind: 'manual', points: 3 },
    { kind: 'appeal', points: 40 },
  ]
  expect(isWithinCap(entries, 2, 1)).toBe(true)
  expect(isWithinCap(entries, 2.01, 1)).toBe(false)
  expect(isWithinCap(entries, -8, 1)).toBe(true)
  expect(isWithinCap(entries, -8.01, 1)).toBe(false)
})

test('quarters have their first and last day, and a published score its last day of appeal', () => {
  expect(quarterPeriod('2026Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  expect(quarterPeriod('2025Q4')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  expect(quartersBefore('2026-03-31', 3)).toEqual(['2025Q4', '2025Q3', '2025Q2'])
  expect(quartersBefore('2026-04-01', 1)).toEqual(['2026Q1'])
  expect(appealBy('2026-04-02', 1)).toBe('2026-04-12')
})
