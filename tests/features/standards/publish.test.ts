import { beforeEach, describe, expect, it } from 'vitest'
import type { StandardContent, StandardItem } from '#lib/domain/standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import { saveStandard } from '#lib/standards/commands/save-standard.ts'
import { getStandard } from '#lib/standards/queries.ts'
import { act, freshDistrict, must, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { DRAFT, draftOf, PUBLISHING, SMALL_FORM } from '#tests/support/standards.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const [one, two] = SMALL_FORM.items as [StandardItem, StandardItem]
const withItems = (...items: StandardItem[]): StandardContent => ({ ...SMALL_FORM, items })

describe('Publishing a form', () => {
  it.each<[string, StandardContent, string[]]>([
    ['without items', withItems(), ['items empty_form']],
    ['whose points do not add up', { ...SMALL_FORM, points: 12 }, ['points points_do_not_add_up']],
    [
      'with an item that has no category',
      withItems(one, { ...two, category: null }),
      ['items.1.category item_without_category'],
    ],
    ['with a code used twice', withItems(one, { ...two, code: 'A1' }), ['items.1.code item_twice']],
    [
      'with a pass mark above the points',
      withItems({ ...one, pass: 7 }, two),
      ['items.0.pass pass_above_points'],
    ],
    [
      'with several faults at once',
      withItems({ ...one, category: null }, { ...two, section: 'B', points: 5 }),
      [
        'items.0.category item_without_category',
        'items.1.section unknown_section',
        'points points_do_not_add_up',
      ],
    ],
  ])(
    '%s is refused at the fields at fault, and it stays a draft',
    async (_what, content, faults) => {
      const draft = await draftOf(district, content)
      const clerk = district.actor('clerk')
      const result = await act(publishStandard, clerk, { ...draft, ...PUBLISHING })
      if (result.ok) throw new Error('it was published')
      const { code, status, fields } = result.failure
      expect([code, status]).toEqual(['invalid_input', 422])
      expect(fields.map(({ path, rule }) => `${path} ${rule}`)).toEqual(faults)
      const found = await getStandard(clerk, draft)
      expect(found.status).toBe('draft')
      expect(found.faults.map(({ path, rule }) => `${path} ${rule}`)).toEqual(faults)
    },
  )

  it('asks for a source document and a day that exists', async () => {
    const draft = await draftOf(district)
    const clerk = district.actor('clerk')
    const given = { ...draft, sourceDocument: ' ', effectiveOn: '2026-02-30' }
    expect(await refusal(publishStandard, clerk, given)).toEqual({
      code: 'invalid_input',
      at: ['sourceDocument required', 'effectiveOn invalid_date'],
    })
  })

  it('of a draft somebody changed meanwhile is refused', async () => {
    const draft = await draftOf(district)
    await must(saveStandard, district.actor('clerk2'), { ...draft, ...DRAFT, ...SMALL_FORM })
    const sent = { ...draft, ...PUBLISHING }
    expect(await refusal(publishStandard, district.actor('clerk'), sent)).toMatchObject({
      code: 'stale_version',
    })
  })
})

describe('Saving a draft', () => {
  it('refuses what is no form at all, at its field', async () => {
    const draft = await draftOf(district)
    const items = [
      { ...one, points: 1.25 },
      { ...two, code: '甲' },
      { ...two, text: '' },
    ]
    const sent = { ...draft, ...DRAFT, ...SMALL_FORM, items }
    const { at } = await refusal(saveStandard, district.actor('clerk'), sent)
    expect(at).toEqual([
      'items.0.points invalid_format',
      'items.1.code invalid_format',
      'items.2.text required',
    ])
  })
})
