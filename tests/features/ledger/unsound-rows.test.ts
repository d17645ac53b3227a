import type ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { freshDistrict } from '#tests/support/factory.ts'
import { importer, oldLedger } from '#tests/support/ledger-import.ts'

const COLUMNS = ['chamber', 'source', 'category', 'description', 'reportedOn', 'phone'] as const
const ROW: readonly ExcelJS.CellValue[] = ['东城街道商会', '走访', '阵地', '无场地', '2026.3.1', '']

async function imported(...rows: readonly (typeof ROW)[]) {
  const { start, see } = importer(await freshDistrict())
  return see(await start(await oldLedger(COLUMNS, rows)))
}

it('A required cell that is empty is named, and counts as wrong', async () => {
  const { rows, counts } = await imported(ROW.with(0, ''), ROW.with(3, '  '), ROW)
  const wrong = rows.map(({ cells }) => cells.filter(({ kind }) => kind === 'invalid'))
  expect(wrong).toMatchObject([
    [{ column: 'chamber', given: '', why: { rule: 'cell_missing' } }],
    [{ column: 'description', given: '', why: { rule: 'cell_missing' } }],
    [],
  ])
  expect(rows.map(({ isChoosable }) => isChoosable)).toEqual([false, false, true])
  expect(counts.invalid).toBe(2)
})

it('A formula without a result, and several chambers in a cell, are no chamber to be named', async () => {
  const error = { error: '#N/A' as const }
  const both = '东城街道商会、南城街道商会'
  const { rows, unknownChambers } = await imported(
    ROW.with(0, error),
    ROW.with(0, both),
    ROW.with(0, '北极商会'),
  )
  expect(unknownChambers).toEqual([{ name: '北极商会', rows: 1 }])
  expect(rows.map(({ fault }) => fault?.rule)).toEqual(['row_unsound', 'row_unsound', undefined])
  const why = rows.map(({ cells }) => cells.find(({ column }) => column === 'chamber')?.why?.rule)
  expect(why).toEqual(['cell_error', 'cell_units_several', 'cell_unit_unknown'])
})

it('A number of a telephone in full width is read, one that was rounded is refused alone', async () => {
  const { rows } = await imported(
    ROW.with(5, '０２３－７１４０００００'),
    ROW.with(3, '另一件').with(5, '1.38E+10'),
  )
  const phones = rows.map(({ cells }) => cells.find(({ column }) => column === 'phone'))
  expect(phones).toMatchObject([
    { given: '023-71400000', why: null },
    { kind: 'invalid', why: { rule: 'cell_rounded' } },
  ])
  expect(rows.map(({ isChoosable }) => isChoosable)).toEqual([true, true])
})
