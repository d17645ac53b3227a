import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueFilters, unitsNamed } from '#lib/domain/issue-filters.ts'
import { WHERE_LIMITS, withoutUnits } from '#lib/domain/where.ts'
import { parseWhere, printWhere } from '#lib/domain/where-text.ts'
import { fieldIssues } from '#lib/kernel/input-issues.ts'
import { nestedFilters } from '#tests/support/domain/nested-filters.ts'

/** Why the parameter `where` of an address is refused. */
function refusal(where: string) {
  const parsed = issueFilters.safeParse({ where })
  return parsed.success ? null : fieldIssues(parsed.error)
}

describe('a nested filter', () => {
  it('reads back as the tree it was printed from', () => {
    fc.assert(
      fc.property(nestedFilters, (one) => {
        expect(parseWhere(printWhere(one))).toEqual({ where: one })
      }),
    )
  })

  it('survives the address and is the same text however often it is read', () => {
    fc.assert(
      fc.property(nestedFilters, (one) => {
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
    ['or(q("一 二 三 四 五 六"),not(q("七 八 九 十 百 千 万")))', 'where_too_many_words'],
  ])('is refused: %s', (text, rule) => {
    expect(refusal(text)?.map((issue) => [issue.path, issue.rule])).toEqual([['where', rule]])
  })

  it('loses nothing but the units that are gone', () => {
    fc.assert(
      fc.property(nestedFilters, (one) => {
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
