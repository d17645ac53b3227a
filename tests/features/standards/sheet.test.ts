import { beforeEach, describe, expect, it } from 'vitest'
import type { StandardContent } from '#lib/domain/standard.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import { readSheet } from '#lib/sheet/read-sheet.ts'
import { writeSheet } from '#lib/sheet/write-sheet.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { importStandard } from '#lib/standards/commands/import-standard.ts'
import { PROPOSAL_FORMS } from '#lib/standards/proposals/forms.ts'
import { getStandard } from '#lib/standards/queries.ts'
import { HEADINGS, sheetOf } from '#lib/standards/sheet-columns.ts'
import { act, freshDistrict, must, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { DRAFT, draftOf, publishedOf, SMALL_FORM } from '#tests/support/standards.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})
const clerk = () => district.actor('clerk')

/** The rows of a form as its sheet has them. */
function rowsOf(content: StandardContent): Cell[][] {
  const { columns, rows } = sheetOf('表', content)
  return [columns.map(({ heading }) => heading), ...rows.map((row) => [...row])]
}

const ORDER = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]
/** The same rows with one cell changed; `row` counts as people do. */
function changed(rows: Cell[][], row: number, column: keyof typeof HEADINGS, cell: Cell) {
  return rows.map((line, at) =>
    at === row - 1
      ? ORDER.map((key, index) => (key === column ? cell : (line[index] ?? null)))
      : line,
  )
}

async function faultsOf(rows: Cell[][]) {
  const draft = await draftOf(district)
  const result = await act(importStandard, clerk(), { ...draft, rows })
  if (result.ok) throw new Error('it was taken over')
  expect((await getStandard(clerk(), draft)).content, 'nothing half-written').toEqual(SMALL_FORM)
  return result.failure.fields.map(({ path, rule, params }) => ({ path, rule, ...params }))
}

describe('A form as a sheet', () => {
  it.each(Object.values(PROPOSAL_FORMS))('comes back as it went out: $name', async (form) => {
    const bytes = await writeSheet(sheetOf(form.name, form.content))
    const { rows } = await readSheet(bytes)
    const ref = await must(createStandard, clerk(), { from: 'nothing', ...DRAFT })
    const sent = { ...ref, revision: 1, rows: rows.map((row) => [...row]) }
    await must(importStandard, clerk(), sent)
    const { content } = await getStandard(clerk(), ref)
    expect(content).toEqual({ ...form.content, maxBonus: 0 })
  })

  it('keeps words that begin like a formula, and a section without items', async () => {
    const [item] = SMALL_FORM.items
    const content: StandardContent = {
      ...SMALL_FORM,
      points: 6,
      sections: [...SMALL_FORM.sections, { code: 'B', title: '队伍' }],
      items: [{ ...(item as StandardContent['items'][0]), text: '=1+1', remedy: '@SUM(A1)' }],
    }
    const draft = await draftOf(district, content)
    const { rows } = await readSheet(await writeSheet(sheetOf('表', content)))
    await must(importStandard, clerk(), { ...draft, rows: rows.map((row) => [...row]) })
    expect((await getStandard(clerk(), draft)).content).toEqual(content)
  })

  it('goes into drafts alone, of those who keep standards', async () => {
    const ref = await publishedOf(district)
    const sent = { ...ref, revision: 3, rows: rowsOf(SMALL_FORM) }
    expect(await refusal(importStandard, clerk(), sent)).toMatchObject({ code: 'not_a_draft' })
    const chamber = district.actor('dongchengPresident')
    expect(await refusal(importStandard, chamber, sent)).toMatchObject({ code: 'not_granted' })
  })

  it('keeps the points the form had, so that a sheet that does not add up shows', async () => {
    const draft = await draftOf(district)
    const rows = changed(rowsOf(SMALL_FORM), 2, 'points', 9)
    await must(importStandard, clerk(), { ...draft, rows })
    const { content, faults } = await getStandard(clerk(), draft)
    expect(content.points).toBe(10)
    expect(faults.map(({ rule }) => rule)).toEqual(['points_do_not_add_up'])
  })
})

describe('A sheet that cannot be taken over', () => {
  const rows = rowsOf(SMALL_FORM)

  it.each<[string, Cell[][], object]>([
    [
      'a number that is none',
      changed(rows, 3, 'points', '四分'),
      { rule: 'cell_not_number', row: 3, column: '分值', text: '四分' },
    ],
    [
      'points below nothing',
      changed(rows, 2, 'points', -1),
      { rule: 'cell_out_of_range', row: 2, column: '分值', min: 0 },
    ],
    [
      'a category nobody knows',
      changed(rows, 2, 'category', '场地'),
      { rule: 'cell_not_in_list', row: 2, column: '问题类别', text: '场地' },
    ],
    [
      'a proof nobody knows',
      changed(rows, 2, 'proofKinds', '照片、录像'),
      { rule: 'cell_not_in_list', row: 2, column: '佐证种类' },
    ],
    [
      'an item without words',
      changed(rows, 2, 'text', null),
      { rule: 'cell_missing', row: 2, column: '指标' },
    ],
    [
      'an item without a code',
      changed(rows, 2, 'code', null),
      { rule: 'cell_missing', row: 2, column: '指标代码' },
    ],
    [
      'an item without a section',
      changed(rows, 3, 'section', null),
      { rule: 'cell_missing', row: 3, column: '部分代码' },
    ],
    [
      'words that are too long',
      changed(rows, 2, 'text', '长'.repeat(121)),
      { rule: 'cell_too_long', row: 2, column: '指标', max: 120 },
    ],
    [
      'a code used twice',
      changed(rows, 3, 'code', 'A1'),
      { rule: 'row_twice', row: 3, first: 2, text: 'A1' },
    ],
    [
      'a section with a name that is too long',
      changed(rows.slice(0, 2), 2, 'title', '长'.repeat(81)),
      { rule: 'cell_too_long', row: 2, column: '部分名称', max: 80 },
    ],
    [
      'a name with a character that cannot be seen',
      changed(rows.slice(0, 2), 2, 'title', '组\u0000织'),
      { rule: 'cell_invalid', row: 2, column: '部分名称' },
    ],
    [
      'more items than a form can have',
      [
        rows[0] ?? [],
        ...Array.from({ length: 201 }, (_, at) => changed(rows, 2, 'code', `Z${at}`)[1] ?? []),
      ],
      { rule: 'too_many_items', max: 200 },
    ],
    [
      'a section of two names',
      changed(rows, 3, 'title', '场所'),
      { rule: 'section_title_differs', row: 3, first: 2 },
    ],
    [
      'an unknown column',
      rows.map((row, at) => [...row, at === 0 ? '备注' : null]),
      { rule: 'column_unknown', column: '备注' },
    ],
    [
      'a column left out',
      rows.map((row) => row.slice(0, -1)),
      { rule: 'column_missing', column: '整改建议' },
    ],
    ['headings alone', rows.slice(0, 1), { rule: 'empty_form' }],
  ])('has %s; it is named, and the draft stays as it was', async (_what, given, fault) => {
    expect(await faultsOf(given)).toEqual([expect.objectContaining({ path: 'file', ...fault })])
  })

  it('has all its faults named at once, from top to bottom', async () => {
    const given = changed(changed(rows, 3, 'points', 'x'), 2, 'kind', '打分')
    expect((await faultsOf(given)).map(({ rule }) => rule)).toEqual([
      'cell_not_in_list',
      'cell_not_number',
    ])
  })
})
