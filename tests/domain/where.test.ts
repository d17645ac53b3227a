import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, STAGES } from '#lib/domain/codes.ts'
import { issueFilters, unitsNamed } from '#lib/domain/issue-filters.ts'
import { WHERE_LIMITS, type Where, withoutUnits } from '#lib/domain/where.ts'
import { parseWhere, printWhere } from '#lib/domain/where-text.ts'
import { fieldIssues } from '#lib/kernel/input-issues.ts'

const words = fc
  .string({ unit: fc.constantFrom(...'没有场地ab 1(),"\\\'&=%+'), minLength: 1, maxLength: 12 })
  .map((value) => value.trim())
  .filter((value) => value !== '')
const condition: fc.Arbitrary<Where> = fc.oneof(
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
    condition,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('tree').map((not) => ({ not })),
  ),
}))
const readable = tree.filter((one) => 'where' in parseWhere(printWhere(one)))

/** Why the parameter `where` of an address is refused. */
function refusal(where: string) {
  const parsed = issueFilters.safeParse({ where })
  return parsed.success ? null : fieldIssues(parsed.error)
}

describe('a nested filter', () => {
  it('reads back as the tree it was printed from', () => {
    fc.assert(
      fc.property(readable, (one) => {
        expect(parseWhere(printWhere(one))).toEqual({ where: one })
      }),
    )
  })

  it('survives the address and is the same text however often it is read', () => {
    fc.assert(
      fc.property(readable, (one) => {
        const query = new URLSearchParams({ where: printWhere(one) }).toString()
        const { where } = issueFilters.parse(Object.fromEntries(new URLSearchParams(query)))
        expect(where).toBe(printWhere(one))
        expect(issueFilters.parse({ where }).where).toBe(where)
      }),
    )
  })

  it('is refused by its name when it is nested a hundred deep', () => {
    const deep = `${'not('.repeat(100)}light(red)${')'.repeat(100)}`
    expect(refusal(deep)).toEqual([
      { path: 'where', rule: 'where_too_deep', params: { max: WHERE_LIMITS.depth } },
    ])
  })

  it.each([
    ['', 'where_unreadable'],
    ['and()', 'where_unreadable'],
    ['not(light(red),light(grey))', 'where_unreadable'],
    ['light(red', 'where_unreadable'],
    ['light(red))', 'where_unreadable'],
    ['title("unclosed)', 'where_unreadable'],
    ['colour(red)', 'where_unknown'],
    ['list(tasks)', 'where_unknown'],
    ['constructor(a)', 'where_unknown'],
    ['light(blue)', 'where_value'],
    ['dueTo(2026-02-30)', 'where_value'],
    ['dueTo(2026-02-01,2026-02-02)', 'where_value'],
    ['dueWithin(-1)', 'where_value'],
    ['unit(%)', 'where_value'],
    [`and(${Array.from({ length: 41 }, () => 'light(red)').join(',')})`, 'where_too_many'],
    [`title(${'长'.repeat(2000)})`, 'where_too_long'],
  ])('is refused: %s', (text, rule) => {
    expect(refusal(text)?.map((issue) => [issue.path, issue.rule])).toEqual([['where', rule]])
  })

  it('loses nothing but the units that are gone', () => {
    fc.assert(
      fc.property(readable, (one) => {
        const left = withoutUnits(one, new Set(['DC']))
        const named = left ? unitsNamed({ where: printWhere(left) }) : []
        expect(named).not.toContain('DC')
        expect(withoutUnits(one, new Set())).toEqual(one)
      }),
    )
    const read = parseWhere('and(or(unit(DC,NC-2),light(red)),not(unit(DC)))')
    const left = 'where' in read && withoutUnits(read.where, new Set(['DC']))
    expect(left && printWhere(left)).toBe('and(or(unit(NC-2),light(red)))')
  })
})
