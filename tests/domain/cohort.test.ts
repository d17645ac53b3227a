import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEAST_PEERS, placeOf, SIZE_BANDS, sizeBand, spreadOf } from '#lib/domain/cohort.ts'

const points = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 })

test('13: no cohort of fewer than five has a spread, every larger one has', () => {
  fc.assert(
    fc.property(points, (values) => {
      expect(spreadOf(values) === null).toBe(values.length < 5)
      expect(LEAST_PEERS).toBe(5)
    }),
  )
})

test('the spread rises from the smallest to the largest, and halves lie on both sides', () => {
  fc.assert(
    fc.property(points, (values) => {
      const spread = spreadOf(values)
      if (!spread) return
      const { min, lower, median, upper, max } = spread
      expect([min, lower, median, upper, max].toSorted((a, b) => a - b)).toEqual([
        min,
        lower,
        median,
        upper,
        max,
      ])
      expect([min, max]).toEqual([Math.min(...values), Math.max(...values)])
      const half = values.length / 2
      expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(half)
      expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(half)
      expect(spreadOf(values.toReversed())).toEqual(spread)
    }),
  )
})

test('quartiles lie between their neighbours', () => {
  expect(spreadOf([10, 20, 30, 40, 50])).toEqual({
    min: 10,
    lower: 20,
    median: 30,
    upper: 40,
    max: 50,
  })
  expect(spreadOf([0, 0, 10, 20, 20, 30])?.lower).toBe(2.5)
})

test('the highest has the first place, and equals share theirs', () => {
  expect([90, 80, 80, 10].map((own) => placeOf(own, [90, 80, 80, 10]))).toEqual([1, 2, 2, 4])
})

test('every size falls in exactly one band', () => {
  fc.assert(
    fc.property(fc.nat(5000), (members) => {
      const fits = SIZE_BANDS.filter((_from, at) => {
        const below = SIZE_BANDS[at + 1] ?? Infinity
        return members >= (SIZE_BANDS[at] ?? 0) && members < below
      })
      expect(fits).toEqual([sizeBand(members).from])
    }),
  )
})
