import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '#lib/sheet/cell.ts'
import { readSheet } from '#lib/sheet/read-sheet.ts'
import { numberOf, readTable, textOf } from '#lib/sheet/table.ts'
import { writeSheet } from '#lib/sheet/write-sheet.ts'
import { partOf } from '#tests/support/sheets.ts'

const columns = [
  { heading: '代码' },
  { heading: '类别', width: 20, choices: ['制度', '阵地, 场所'] },
  { heading: '日期' },
]

describe('Writing a spreadsheet', () => {
  it('comes back as it was', async () => {
    const rows: Cell[][] = [
      ['A1', '制度', new Date('2026-03-15')],
      ['A2', null, null],
      [3.5, '两行\n文字', null],
    ]
    const { name, rows: read } = await readSheet(await writeSheet({ name: '四好', columns, rows }))
    expect(name).toBe('四好')
    expect(read[0]).toEqual(['代码', '类别', '日期'])
    expect(read.slice(1).map((row) => columns.map((_, at) => row[at] ?? null))).toEqual(rows)
  })

  it('never makes a formula of what begins like one, and gives the same text back', async () => {
    const risky = ['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1', '＝1']
    const bytes = await writeSheet({
      name: '=1',
      columns: [{ heading: '=2' }],
      rows: risky.map((text) => [text]),
    })
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f')
    const { rows } = await readSheet(bytes)
    expect(rows.slice(1).flat()).toEqual(risky)
  })

  it('freezes the headings and offers the choices of a column on its rows and below', async () => {
    const workbook = new ExcelJS.Workbook()
    const bytes = await writeSheet({ name: '表', columns, rows: [['A1', '制度', null]] })
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const [sheet] = workbook.worksheets
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet?.getCell('B2').dataValidation.formulae).toEqual(['lists!$A$1:$A$2'])
    expect(sheet?.getCell('B9').dataValidation?.type).toBe('list')
    expect(sheet?.getCell('A2').dataValidation).toBeUndefined()
  })
})

describe('Rows under their headings', () => {
  const headings = { code: '代码', points: '分值', note: '说明' } as const

  it('are found whatever the order of the columns, with their numbers', () => {
    const rows = [['分值', '', '代码'], [], [5, null, ' A1 ']]
    const table = readTable({ rows }, headings, ['note'])
    expect(table.faults).toEqual([])
    expect(table.rows).toEqual([{ row: 3, cells: { code: ' A1 ', points: 5, note: null } }])
  })

  it('are refused with every column that is unknown, doubled or missing', () => {
    const { faults } = readTable(
      {
        rows: [
          ['代码', '代码', '奖金'],
          ['A', 'B', 'C', 'D'],
        ],
      },
      headings,
    )
    expect(faults.map(({ rule, params }) => [rule, params?.column ?? params?.row])).toEqual([
      ['column_unknown', '奖金'],
      ['column_twice', '代码'],
      ['column_missing', '分值'],
      ['column_missing', '说明'],
      ['cell_without_column', 2],
    ])
  })

  it('are refused with every cell whose formula came to nothing', () => {
    const rows = [['代码', '分值', '说明'], ['A1', ' #CALC! ', '#1 改正'], [], ['#REF!', 5]]
    const { faults } = readTable({ rows }, headings)
    expect(faults).toEqual([
      { path: 'file', rule: 'cell_error', params: { row: 2, column: '分值', text: '#CALC!' } },
      { path: 'file', rule: 'cell_error', params: { row: 4, column: '代码', text: '#REF!' } },
    ])
  })

  it('read any number, however it was typed, and nothing else as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (half) => {
        const number = half / 2
        expect(numberOf(number)).toBe(number)
        expect(numberOf(` ${number} `)).toBe(number)
      }),
    )
    expect(numberOf('１２')).toBe(12)
    for (const text of ['', '五', '1e3', '0x10', '1,5', '--1']) expect(numberOf(text)).toBeNull()
    expect(textOf(new Date('2026-03-15'))).toBe('2026-03-15')
  })
})
