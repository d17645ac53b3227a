import fc from 'fast-check'

/** What chance decides in one step; the player makes of it whatever is legal at that point. */
export const chance = fc.record({
  action: fc.nat(),
  who: fc.nat(),
  to: fc.nat(),
  days: fc.constantFrom(0, 0, 0, 1, 3, 8),
  due: fc.integer({ min: 0, max: 60 }),
  support: fc.nat(3).map((n) => n === 0),
  fail: fc.nat(3).map((n) => n === 0),
  key: fc.nat(2).map((n) => n === 0),
  rare: fc.nat(11).map((n) => n === 0),
  beside: fc.nat(3).map((n) => n === 0),
})
export type Chance = typeof chance extends fc.Arbitrary<infer C> ? C : never

export function pick<T>(list: readonly T[], at: number): T {
  const item = list[at % list.length]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
