import fc from 'fast-check'
import { CATEGORIES, STAGES } from '#lib/domain/codes.ts'
import { WHERE_LIMITS, type Where } from '#lib/domain/where.ts'
import { parseWhere, printWhere } from '#lib/domain/where-text.ts'

const words = fc
  .string({ unit: fc.constantFrom(...'没有场地ab 1(),"\\\'&=%+'), minLength: 1, maxLength: 12 })
  .map((value) => value.trim())
  .filter((value) => value !== '')
/** Conditions of every kind a nested filter holds. */
export const conditions: fc.Arbitrary<Where> = fc.oneof(
  fc.record({ stage: fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 3 }) }),
  fc.record({ category: fc.array(fc.constantFrom(...CATEGORIES), { minLength: 1, maxLength: 3 }) }),
  fc.record({
    unit: fc.array(fc.constantFrom('DC', 'NC-2', '500119'), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ q: words }),
  fc.record({ title: words }),
  fc.record({ relapsed: fc.boolean() }),
  fc.record({ hasDue: fc.boolean() }),
  fc.record({ dueTo: fc.constantFrom('2026-01-31', '2026-12-01') }),
  fc.record({ dueWithin: fc.nat(60) }),
)
const { tree } = fc.letrec<{ tree: Where }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: WHERE_LIMITS.depth - 2, withCrossShrink: true },
    conditions,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('tree').map((not) => ({ not })),
  ),
}))
/** Nested filters within the limits. */
export const nestedFilters = tree.filter((one) => 'where' in parseWhere(printWhere(one)))
