import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Ballot,
  type Judging,
  judgingFaults,
  ranked,
  reportResult,
} from '#lib/domain/report-result.ts'

/** Whole weights that make 100, for so many parts. */
const weights = (most: number) =>
  fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: most }).map((drawn) => {
    const rest = drawn.slice(1).reduce((all, weight) => Math.min(all + weight, 99), 0)
    const others = rest === 99 ? [] : drawn.slice(1)
    const sum = others.reduce((all, weight) => all + weight, 0)
    return [100 - sum, ...others]
  })
const parts = (prefix: string, most: number) =>
  weights(most).map((drawn) =>
    drawn.map((weight, index) => ({ code: `${prefix}${index}`, name: prefix, weight })),
  )
const judging: fc.Arbitrary<Judging> = fc.record({
  dimensions: parts('d', 5),
  panels: parts('p', 4),
})
const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
const judged = judging.chain((under) =>
  fc
    .array(fc.tuple(fc.nat(), fc.array(score, { minLength: 5, maxLength: 5 })), { maxLength: 30 })
    .map((drawn) => ({
      under,
      ballots: drawn.map(
        ([seat, scores], judge): Ballot => ({
          panel: `p${seat % under.panels.length}`,
          judge,
          scores: Object.fromEntries(
            under.dimensions.map(({ code }, index) => [code, scores[index] ?? 0]),
          ),
        }),
      ),
    })),
)

it('drawn weights are ones that may be set', () => {
  fc.assert(
    fc.property(judging, (under) => {
      expect(judgingFaults(under)).toEqual([])
    }),
  )
})

it('a result lies between 0 and 100, and is there when no panel is missing', () => {
  fc.assert(
    fc.property(judged, ({ under, ballots }) => {
      const { total, missing, panels } = reportResult(under, ballots)
      const voted = new Set(ballots.map(({ panel }) => panel))
      const silent = under.panels.map(({ code }) => code).filter((code) => !voted.has(code))
      expect(missing).toEqual(silent)
      expect(total === null).toBe(silent.length > 0)
      for (const figure of [total, ...panels.map(({ mean }) => mean)]) {
        expect(figure === null || (figure >= 0 && figure <= 100)).toBe(true)
      }
    }),
  )
})

it('a result does not depend on the order of ballots', () => {
  const shuffled = judged.chain(({ under, ballots }) =>
    fc
      .shuffledSubarray(ballots, { minLength: ballots.length })
      .map((other) => ({ under, ballots, other })),
  )
  fc.assert(
    fc.property(shuffled, ({ under, ballots, other }) => {
      expect(reportResult(under, other)).toEqual(reportResult(under, ballots))
    }),
  )
})

const part = (code: string, weight: number) => ({ code, name: code, weight })

it('is the weighted sum of panels over the mean of their judges, without those who left a gap', () => {
  const under = {
    dimensions: [part('duty', 60), part('service', 40)],
    panels: [part('federation', 70), part('members', 30)],
  }
  const ballot = (panel: string, judge: number, scores: Record<string, number>) => ({
    panel,
    judge,
    scores,
  })
  const ballots = [
    ballot('federation', 1, { duty: 80, service: 90 }),
    ballot('federation', 2, { duty: 90, service: 80 }),
    ballot('federation', 3, { duty: 0 }),
    ballot('members', 1, { duty: 100, service: 100 }),
  ]
  expect(reportResult(under, ballots)).toEqual({
    total: 89.5,
    panels: [
      { code: 'federation', mean: 85, judges: 2 },
      { code: 'members', mean: 100, judges: 1 },
    ],
    missing: [],
  })
})

it('equal results share a place, and the next one is left out', () => {
  const lines = [70, null, 90, 90, 80].map((total) => ({ total }))
  expect(ranked(lines).map(({ place, total }) => [place, total])).toEqual([
    [1, 90],
    [1, 90],
    [3, 80],
    [4, 70],
  ])
})
