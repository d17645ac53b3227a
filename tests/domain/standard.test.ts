import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '#lib/domain/codes.ts'
import {
  ITEM_KINDS,
  type StandardContent,
  type StandardItem,
  standardFaults,
  tally,
} from '#lib/domain/standard.ts'

const half = (max: number) => fc.integer({ min: 1, max: max * 2 }).map((n) => n / 2)

const itemWith = (code: string): fc.Arbitrary<StandardItem> =>
  fc
    .record({
      kind: fc.constantFrom(...ITEM_KINDS),
      points: half(10),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      category: fc.constantFrom(...CATEGORIES),
    })
    .map(({ kind, points, share, category }) => ({
      code,
      section: 'A',
      kind,
      text: '指标',
      criterion: '',
      points,
      pass: Math.floor(points * 2 * share) / 2,
      proofKinds: [],
      category,
      rectificationType: 'phased',
      remedy: '',
    }))

/** Forms without a fault. */
const forms: fc.Arbitrary<StandardContent> = fc
  .integer({ min: 1, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => itemWith(`A${at + 1}`))))
  .chain((items) =>
    fc.record({
      maxBonus: half(10),
      items: fc.constant(items),
      sections: fc.constant([{ code: 'A', title: '政治引领好' }]),
      points: fc.constant(sumOf(items)),
    }),
  )

function sumOf(items: readonly StandardItem[]): number {
  return items.filter(({ kind }) => kind === 'score').reduce((all, { points }) => all + points, 0)
}

/** A form with scores for some of its items, each between nothing and its points. */
const scored = forms.chain((content) =>
  fc
    .tuple(
      ...content.items.map(({ code, points }) =>
        fc.option(
          fc.integer({ min: 0, max: points * 2 }).map((n) => [code, n / 2] as const),
          { nil: undefined },
        ),
      ),
    )
    .map((pairs) => ({ content, scores: new Map(pairs.filter((pair) => pair !== undefined)) })),
)

const changed = (content: StandardContent, at: number, change: Partial<StandardItem>) => ({
  ...content,
  items: content.items.map((item, index) => (index === at ? { ...item, ...change } : item)),
})

const rulesOf = (content: StandardContent) => standardFaults(content).map(({ rule }) => rule)

describe('What scores amount to', () => {
  it('never exceeds the points of the form and the bonus it allows', () => {
    fc.assert(
      fc.property(scored, ({ content, scores }) => {
        const { total, bonus } = tally(content, scores)
        expect(bonus).toBeLessThanOrEqual(content.maxBonus)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(content.points + content.maxBonus)
      }),
    )
  })

  it('is the sum of what was scored, unless a veto was lost', () => {
    fc.assert(
      fc.property(scored, ({ content, scores }) => {
        const { total, bonus, isVetoed } = tally(content, scores)
        const plain = content.items
          .filter(({ kind }) => kind === 'score')
          .reduce((all, { code }) => all + (scores.get(code) ?? 0), 0)
        expect(total).toBe(isVetoed ? 0 : plain + bonus)
        const lost = content.items.filter(
          ({ kind, code, pass }) => kind === 'veto' && (scores.get(code) ?? pass) < pass,
        )
        expect(isVetoed).toBe(lost.length > 0)
      }),
    )
  })

  it('puts every item that can fail into exactly one of passed, failed and missing', () => {
    fc.assert(
      fc.property(scored, ({ content, scores }) => {
        const { failed, missing, failedGates } = tally(content, scores)
        for (const item of content.items) {
          const isFailed = failed.includes(item)
          const score = scores.get(item.code)
          expect(missing.includes(item.code)).toBe(item.kind !== 'bonus' && score === undefined)
          expect(isFailed).toBe(item.kind !== 'bonus' && score !== undefined && score < item.pass)
          expect(failedGates.includes(item.code)).toBe(isFailed && item.kind === 'gate')
        }
      }),
    )
  })

  it('never falls when an item gets more points', () => {
    fc.assert(
      fc.property(scored, fc.nat(), ({ content, scores }, nat) => {
        const item = content.items[nat % content.items.length] as StandardItem
        const more = new Map([...scores, [item.code, item.points] as const])
        const before = tally(content, new Map([...scores, [item.code, 0] as const]))
        expect(tally(content, more).total).toBeGreaterThanOrEqual(before.total)
      }),
    )
  })
})

describe('What keeps a form from being published', () => {
  it('is nothing when it is whole', () => {
    fc.assert(
      fc.property(forms, (content) => {
        expect(standardFaults(content)).toEqual([])
      }),
    )
  })

  it('is points that do not add up, with both figures', () => {
    fc.assert(
      fc.property(forms, half(5), (content, more) => {
        const points = content.points + more
        const params = { sum: content.points, declared: points }
        expect(standardFaults({ ...content, points })).toEqual([
          { path: 'points', rule: 'points_do_not_add_up', params },
        ])
      }),
    )
  })

  it('is each faulty item at its very field', () => {
    fc.assert(
      fc.property(forms, fc.nat(), (content, nat) => {
        const at = nat % content.items.length
        const item = content.items[at] as StandardItem
        const fault = (field: string, rule: string, change: Partial<StandardItem>) => {
          const path = `items.${at}.${field}`
          const faults = standardFaults(changed(content, at, change))
          expect(faults).toContainEqual({ path, rule, params: { item: item.code } })
        }
        fault('section', 'unknown_section', { section: 'Z' })
        fault('pass', 'pass_above_points', { pass: item.points + 0.5 })
        fault('points', 'item_without_points', { points: 0 })
        const withoutCategory = rulesOf(changed(content, at, { category: null }))
        expect(withoutCategory.includes('item_without_category')).toBe(item.kind !== 'bonus')
      }),
    )
  })

  it('is an empty form, a code used twice, a section used twice', () => {
    const content = fc.sample(forms, { numRuns: 1, seed: 1 })[0] as StandardContent
    expect(rulesOf({ ...content, items: [] })).toEqual(['empty_form'])
    const [item] = content.items
    const twice = { ...content, items: [...content.items, item as StandardItem] }
    expect(standardFaults(twice)).toContainEqual({
      path: `items.${content.items.length}.code`,
      rule: 'item_twice',
      params: { item: item?.code },
    })
    const sections = [...content.sections, { code: 'A', title: '又一个' }]
    expect(standardFaults({ ...content, sections })).toEqual([
      { path: 'sections.1.code', rule: 'section_twice', params: { section: 'A' } },
    ])
  })
})
