import { describe, expect, it } from 'vitest'
import {
  type StandardItem,
  standardContentSchema,
  standardFaults,
  tally,
} from '#lib/domain/standard.ts'
import { PROPOSAL_FORMS } from '#lib/standards/proposals/forms.ts'

function sumOf(items: readonly StandardItem[]): number {
  return items.filter(({ kind }) => kind === 'score').reduce((all, { points }) => all + points, 0)
}

describe('The proposals of the product', () => {
  it.each(Object.entries(PROPOSAL_FORMS))('%s is a form that could be published', (_key, form) => {
    expect(standardContentSchema.safeParse(form.content).success).toBe(true)
    expect(standardFaults(form.content)).toEqual([])
    const failable = form.content.items.filter(({ kind }) => kind !== 'bonus')
    expect(failable.filter(({ criterion, remedy }) => !criterion || !remedy)).toEqual([])
  })

  it('hold the six of 六有 behind the gate of registration', () => {
    const { items } = PROPOSAL_FORMS.six_have.content
    expect(items.map(({ code, kind, category }) => [code, kind, category])).toEqual([
      ['G1', 'gate', 'registration'],
      ['H1', 'score', 'leadership'],
      ['H2', 'score', 'venue'],
      ['H3', 'score', 'staff'],
      ['H4', 'score', 'bylaw'],
      ['H5', 'score', 'funding'],
      ['H6', 'score', 'activity'],
    ])
  })

  it('hold the 31 items of 四好 with 25, 25, 30 and 20 points', () => {
    const { items, maxBonus } = PROPOSAL_FORMS.four_good.content
    const ofSection = (code: string) =>
      items.filter(({ section, kind }) => section === code && kind === 'score')
    expect(['A', 'B', 'C', 'D'].map((code) => sumOf(ofSection(code)))).toEqual([25, 25, 30, 20])
    expect(items.filter(({ kind }) => kind === 'score')).toHaveLength(31)
    expect(items.filter(({ kind }) => kind === 'veto')).toHaveLength(3)
    expect(maxBonus).toBe(10)
  })

  it('give everything at most the points of the form and its bonus', () => {
    const { content } = PROPOSAL_FORMS.four_good
    const full = new Map(content.items.map(({ code, points }) => [code, points]))
    expect(tally(content, full)).toMatchObject({ total: 110, bonus: 10, failed: [], missing: [] })
    expect(tally(content, new Map([...full, ['V2', 0]]))).toMatchObject({
      total: 0,
      isVetoed: true,
    })
  })
})
