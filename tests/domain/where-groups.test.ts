import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { take, WHERE_LIMITS, type Where } from '#lib/domain/where.ts'
import {
  addGroup,
  addPart,
  changeKind,
  type Edited,
  GROUP_KINDS,
  groupAt,
  groupOf,
  nodeOf,
  parsePath,
  printPath,
  removeAt,
  type WherePath,
  wholeOf,
} from '#lib/domain/where-groups.ts'
import { parseWhere, printWhere, readCondition } from '#lib/domain/where-text.ts'
import { conditions, nestedFilters } from '#tests/support/domain/nested-filters.ts'

const RED: Where = { light: ['red'] }
const kinds = fc.constantFrom(...GROUP_KINDS)
const read = (text: string) => {
  const found = parseWhere(text)
  if ('fault' in found) throw new Error(found.fault.rule)
  return found.where
}
const shown = (edited: Edited) =>
  'fault' in edited ? edited.fault : edited.where && printWhere(edited.where)

/** Places of all groups of a filter, the whole first. */
function places(where: Where | null, path: WherePath = []): WherePath[] {
  const parts = groupAt(where, path)?.parts ?? []
  const inner = parts.flatMap((part, at) => (groupOf(part) ? places(where, [...path, at]) : []))
  return [path, ...inner]
}

/** Whether a filter holds where the conditions printed in `held` hold: written down a second time. */
function holds(node: Where, held: (text: string) => boolean): boolean {
  const taken = take(node)
  if (!('group' in taken)) return held(printWhere(node))
  const each = taken.parts.map((part) => holds(part, held))
  if (taken.group === 'not') return !each[0]
  return taken.group === 'and' ? each.every(Boolean) : each.some(Boolean)
}

const LIMITS = ['where_too_deep', 'where_too_many', 'where_too_many_words', 'where_too_long']
const worlds = fc.func(fc.boolean()) as fc.Arbitrary<(text: string) => boolean>

describe('the groups of a nested filter', () => {
  it('mean what the filter means', () => {
    fc.assert(
      fc.property(nestedFilters, worlds, (one, held) => {
        const group = groupOf(one)
        if (group) expect(holds(nodeOf(group), held)).toBe(holds(one, held))
        expect(holds(nodeOf(wholeOf(one)), held)).toBe(holds(one, held))
      }),
    )
  })

  it('give a filter that reads back after every change, or the limit it would break', () => {
    fc.assert(
      fc.property(nestedFilters, conditions, kinds, fc.nat(), (one, part, kind, pick) => {
        const all = places(one)
        const path = all[pick % all.length] ?? []
        const edits = [
          addPart(one, path, part),
          addGroup(one, path, kind, part),
          changeKind(one, path, kind),
          ...(groupAt(one, path)?.parts ?? []).map((_, at) => removeAt(one, [...path, at])),
        ]
        for (const edited of edits) {
          if ('fault' in edited) expect(LIMITS).toContain(edited.fault.rule)
          else if (edited.where) {
            expect(parseWhere(printWhere(edited.where))).toEqual({ where: edited.where })
          }
        }
      }),
    )
  })

  it('mean the same again when what was added is taken away', () => {
    fc.assert(
      fc.property(nestedFilters, conditions, fc.nat(), worlds, (one, part, pick, held) => {
        const all = places(one)
        const path = all[pick % all.length] ?? []
        const added = addPart(one, path, part)
        if ('fault' in added) return
        const last = (groupAt(added.where, path)?.parts.length ?? 0) - 1
        const left = removeAt(added.where, [...path, last])
        if ('fault' in left || !left.where) throw new Error('nothing was left')
        expect(holds(left.where, held)).toBe(holds(one, held))
      }),
    )
  })

  it('hold what was added as their kind says', () => {
    fc.assert(
      fc.property(nestedFilters, conditions, kinds, worlds, (one, part, kind, held) => {
        const whole = changeKind(one, [], kind)
        const added = 'where' in whole ? addPart(whole.where, [], part) : whole
        if (!('where' in whole && 'where' in added && whole.where && added.where)) return
        const before = holds(whole.where, held)
        const its = holds(part, held)
        const expected = { all: before && its, any: before || its, none: before && !its }
        expect(holds(added.where, held)).toBe(expected[kind])
      }),
    )
  })
})

describe('building a nested filter', () => {
  it('begins with nothing and ends with nothing', () => {
    expect(shown(addPart(null, [], RED))).toBe('and(light(red))')
    expect(shown(addGroup(null, [], 'none', RED))).toBe('and(not(light(red)))')
    expect(shown(removeAt(read('and(light(red))'), [0]))).toBe(null)
    expect(shown(removeAt(read('light(red)'), []))).toBe(null)
  })

  it('takes a group away with its last part', () => {
    const one = read('and(state(open),or(not(light(red))))')
    expect(shown(removeAt(one, [1, 0, 0]))).toBe('and(state(open))')
  })

  it('turns "any" into "none" and back', () => {
    const one = read('and(state(open),or(light(red),severity(key)))')
    const none = changeKind(one, [1], 'none')
    expect(shown(none)).toBe('and(state(open),not(or(light(red),severity(key))))')
    expect('where' in none && shown(changeKind(none.where, [1], 'any'))).toBe(printWhere(one))
  })

  it('names the limit that a change would break', () => {
    const deep = read('and(and(and(and(and(light(red))))))')
    const at = [0, 0, 0, 0]
    const { depth, conditions: most, length } = WHERE_LIMITS
    const tooDeep = { rule: 'where_too_deep', params: { max: depth } }
    expect(shown(addGroup(deep, at, 'any', RED))).toEqual(tooDeep)
    expect(shown(changeKind(addOk(deep, at), at, 'none'))).toEqual(tooDeep)
    const full = read(`and(${Array.from({ length: most }, () => 'light(red)').join(',')})`)
    expect(shown(addPart(full, [], RED))).toEqual({ rule: 'where_too_many', params: { max: most } })
    const words = Array.from({ length: 19 }, () => `title(${'长'.repeat(96)})`)
    expect(shown(addPart(read(`and(${words.join(',')})`), [], { title: '短'.repeat(90) }))).toEqual(
      {
        rule: 'where_too_long',
        params: { max: length },
      },
    )
  })

  it('knows no place that is not there', () => {
    const one = read('and(light(red))')
    const nowhere = { rule: 'where_no_place', params: {} }
    expect(shown(addPart(one, [0], RED))).toEqual(nowhere)
    expect(shown(addPart(one, [4], RED))).toEqual(nowhere)
    expect(shown(removeAt(one, [1]))).toEqual(nowhere)
    expect(shown(changeKind(one, [0, 0], 'any'))).toEqual(nowhere)
  })

  it('writes places as an address can hold them', () => {
    for (const path of [[], [0], [2, 0, 11]]) expect(parsePath(printPath(path))).toEqual(path)
    for (const text of ['', '-1', 'a', '1.', '1.2.3.4.5.6.7', '1e3']) {
      expect(parsePath(text)).toBe(null)
    }
  })

  it('reads a condition from what a form sends, or says what is missing', () => {
    expect(readCondition('light', ['', 'red', 'grey'])).toEqual({
      where: { light: ['red', 'grey'] },
    })
    expect(readCondition('dueWithin', [' 7 '])).toEqual({ where: { dueWithin: 7 } })
    const missing = { fault: { rule: 'where_missing', params: { name: 'title' } } }
    expect(readCondition('title', [' '])).toEqual(missing)
    expect(readCondition('colour', ['red'])).toMatchObject({ fault: { rule: 'where_unknown' } })
    expect(readCondition('dueTo', ['soon'])).toMatchObject({ fault: { rule: 'where_value' } })
  })
})

function addOk(where: Where, path: WherePath): Where {
  const added = addPart(where, path, { severity: ['key'] })
  if ('fault' in added || !added.where) throw new Error('could not be added')
  return added.where
}
