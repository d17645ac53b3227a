import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cohortOf, cohortsDue, drawSample, watchedUntil } from '#lib/domain/look-back.ts'
import { CAST } from '#tests/support/domain/actors.ts'
import { STORIES } from '#tests/support/domain/scenes.ts'
import { day } from '#tests/support/domain/story.ts'
import { termsOn } from '#tests/support/domain/terms.ts'

const numbers = Array.from({ length: 50 }, (_, at) => `NC-2026-${String(at + 1).padStart(5, '0')}`)

describe('9: the sample for the look-back', () => {
  test('is the same for the same seed, in whatever order the numbers come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers), fc.string(), fc.nat(100), (some, seed, share) => {
        const sample = drawSample(some, seed, share)
        expect(drawSample([...some].sort(), seed, share)).toEqual(sample)
        expect(sample).toHaveLength(Math.ceil((some.length * share) / 100))
        expect(new Set(sample).size).toBe(sample.length)
        expect(sample.every((number) => some.includes(number))).toBe(true)
      }),
    )
  })

  test('is this one for this seed, today and in ten years', () => {
    expect(drawSample(numbers, 'seed', 10)).toMatchInlineSnapshot(`
      [
        "NC-2026-00002",
        "NC-2026-00015",
        "NC-2026-00024",
        "NC-2026-00029",
        "NC-2026-00041",
      ]
    `)
  })

  test('spares nobody and favours nobody over many seeds', () => {
    const times = new Map(numbers.map((number) => [number, 0]))
    for (let seed = 0; seed < 1000; seed += 1) {
      for (const number of drawSample(numbers, String(seed), 20)) {
        times.set(number, (times.get(number) ?? 0) + 1)
      }
    }
    // 200 are expected of each; six standard deviations off would be no lot.
    for (const [number, count] of times) {
      expect([number, Math.abs(count - 200) < 76]).toEqual([number, true])
    }
  })

  test('holds everybody for the whole share, nobody for none, and one for the least', () => {
    expect(drawSample(numbers, 's', 100)).toEqual(numbers)
    expect(drawSample(numbers, 's', 0)).toEqual([])
    expect(drawSample(numbers, 's', 1)).toHaveLength(1)
    expect(drawSample([], 's', 50)).toEqual([])
  })
})

describe('9: time under watch', () => {
  const closedAt = '2026-03-02T02:00:00.000Z'
  const closed = [
    { number: 'B', endedAt: closedAt },
    { number: 'A', endedAt: '2026-03-01T02:00:00.000Z' },
    { number: 'C', endedAt: '2026-03-20T02:00:00.000Z' },
  ]

  it('ends ninety days after the closing, and its month is drawn when it is over', () => {
    expect(watchedUntil(termsOn('2026-06-01'), closedAt)).toBe('2026-05-31')
    expect(cohortOf(termsOn('2026-06-01'), closedAt)).toBe('2026-05')
    expect(cohortsDue(closed, termsOn('2026-05-31'), [])).toEqual([])
    expect(cohortsDue(closed, termsOn('2026-06-01'), [])).toEqual([['2026-05', ['A', 'B']]])
  })

  it('is not forgotten when nobody drew for months, nor drawn twice', () => {
    expect(cohortsDue(closed, termsOn('2026-09-10'), [])).toEqual([
      ['2026-05', ['A', 'B']],
      ['2026-06', ['C']],
    ])
    expect(cohortsDue(closed, termsOn('2026-09-10'), ['2026-05'])).toEqual([['2026-06', ['C']]])
  })

  it('must be over, with its month, before anything is archived', () => {
    const story = STORIES.closed()
    const archive = { action: 'archive' } as const
    expect(() => story.settle(day(90)).act(CAST.clerk, archive)).toThrow('still_observed')
    expect(story.settle(day(91)).act(CAST.clerk, archive).state.stage).toBe('archived')
  })

  it('is looked back at anew when the lot falls, whatever was found before', () => {
    const story = STORIES.heldUnderWatch().settle(day(91))
    const payload = { cohort: '2026-05', seed: '种' }
    story.rule({ type: 'lookback.drawn', payload }, 'look-back:2026-05')
    expect(() => story.act(CAST.clerk, { action: 'archive' })).toThrow('look_back_open')
  })
})

describe('9: a relapse on day 40', () => {
  it('reopens the same number with all that was done before', () => {
    const before = STORIES.closed().state
    const { state, events } = STORIES.relapsed()
    expect(state).toMatchObject({
      number: before.number,
      stage: 'rectifying',
      reopenCount: 1,
      endedAt: null,
    })
    expect(state.assignments.map(({ id }) => id)).toEqual(before.assignments.map(({ id }) => id))
    expect(events.slice(-2).map(({ type, at }) => [type, at.slice(0, 10)])).toEqual([
      ['lookback.recorded', '2026-04-10'],
      ['issue.reopened', '2026-04-10'],
    ])
  })
})
