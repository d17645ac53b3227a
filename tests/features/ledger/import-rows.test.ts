import type ExcelJS from 'exceljs'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ImportList } from '#components/imports/import-list.tsx'
import { districtDb } from '#lib/db/district.ts'
import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listImports } from '#lib/ledger/queries.ts'
import { reorganise } from '#lib/units/commands/reorganise.ts'
import { freshDistrict, must, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { bytesOf, exported, importer, oldLedger, placeOf } from '#tests/support/ledger-import.ts'
import { walker } from '#tests/support/seed-issues.ts'

// Each reads files in processes of their own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let district: TestDistrict
let numbers: string[]
beforeEach(async () => {
  district = await freshDistrict()
  const { report, move } = walker(district)
  numbers = []
  for (const title of ['甲', '乙', '丙']) {
    numbers.push(await report({ chamber: 'dongchengChamber', by: 'member', title }))
  }
  for (const number of numbers) await move('clerk', number, { action: 'accept' })
})

const ID = placeOf('remark') + 1

/** The exported ledger after `change` has been at its sheet. */
async function brought(change: (sheet: ExcelJS.Worksheet, about: ExcelJS.Worksheet) => void) {
  const workbook = await exported(district)
  const [sheet, about] = workbook.worksheets
  if (!sheet || !about) throw new Error('no sheet')
  change(sheet, about)
  const { start, see } = importer(district)
  return see(await start(await bytesOf(workbook)))
}

/** What stands in a row, the hidden columns as well, from column 1. */
const cellsOf = (sheet: ExcelJS.Worksheet, row: number) =>
  (sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1)
const set = (sheet: ExcelJS.Worksheet, row: number, column: LedgerColumn, value: string) => {
  sheet.getRow(row).getCell(placeOf(column)).value = value
}

describe('a row of an exported ledger', () => {
  test('is the issue whose number it shows, if others were sorted without the hidden columns', async () => {
    const { rows, counts } = await brought((sheet) => {
      const [first, , last] = [2, 3, 4].map((row) => cellsOf(sheet, row).slice(0, ID - 1))
      last?.forEach((value, at) => {
        sheet.getRow(2).getCell(at + 1).value = value
        sheet.getRow(4).getCell(at + 1).value = first?.[at] ?? null
      })
      set(sheet, 2, 'goal', '丙的目标')
    })
    expect(counts).toMatchObject({ changed: 1, locked: 0, removed: 0, invalid: 0, conflicting: 0 })
    expect(rows).toMatchObject([{ row: 2, number: numbers[2], cells: [{ given: '丙的目标' }] }])
  })

  test('stays itself when the number of a row that is there was typed into it', async () => {
    const { rows } = await brought((sheet) => {
      set(sheet, 2, 'number', numbers[1] as string)
      set(sheet, 2, 'goal', '甲的目标')
      set(sheet, 3, 'goal', '乙的目标')
    })
    expect(rows.map(({ number, cells }) => [number, cells.map(({ kind }) => kind)])).toEqual([
      [numbers[0], ['locked', 'changed']],
      [numbers[1], ['changed']],
    ])
  })

  test('that was copied and lost its number is a new one, wherever it stands', async () => {
    const { rows } = await brought((sheet) => {
      const copy = cellsOf(sheet, 3)
      sheet.insertRow(2, copy)
      set(sheet, 2, 'number', '')
      set(sheet, 2, 'description', '另一个问题')
    })
    expect(rows).toMatchObject([{ row: 2, kind: 'new', title: '另一个问题', fault: null }])
  })

  test('that was emptied is missing, one with a strange id is named, and a spoilt list is left out', async () => {
    const { rows } = await brought((sheet, about) => {
      for (let column = 1; column < ID; column += 1) sheet.getRow(3).getCell(column).value = null
      sheet.getRow(4).getCell(ID).value = 'b0b9a1c4-0000-8000-8000-000000000009'
      set(sheet, 4, 'number', '')
      about.addRow(['no id at all', 'no version'])
      about.addRow(['b0b9a1c4-0000-8000-8000-000000000008', 99_999_999_999])
    })
    expect(rows.map(({ row, kind, number, fault }) => [row, kind, number, fault?.rule])).toEqual([
      [4, 'changed', null, 'id_unknown'],
      [null, 'removed', numbers[1], undefined],
      [null, 'removed', numbers[2], undefined],
    ])
  })

  test('differs in nothing when it says what the record has come to say since', async () => {
    const workbook = await exported(district)
    const sheet = workbook.worksheets[0] as ExcelJS.Worksheet
    await walker(district).give('clerk', numbers[0] as string, 'dongcheng')
    set(sheet, 2, 'dueOn', '2026.4.10')
    const { start, see } = importer(district)
    expect((await see(await start(await bytesOf(workbook)))).rows).toEqual([])
  })
})

const COLUMNS = ['number', 'chamber', 'source', 'category', 'description', 'reportedOn'] as const

test('an old ledger keeps its own numbers, and says what was read otherwise or not at all', async () => {
  const row = (number: string, chamber: string, day: string) => [
    ...[number, chamber, '走访', '阵地', `问题${number}`, day],
  ]
  const long = `${'x'.repeat(39)}😀😀`
  const bytes = await oldLedger(COLUMNS, [
    row('2023-01', '东城街道商会', '2023年5月'),
    row('2', '东城商会', long),
    ['合计', '2个'],
    ['注：每月25日前报送'],
  ])
  const { start, see, apply } = importer(district)
  const id = await start(bytes, '旧\u0000台\n账\ud83d.xlsx')
  const { rows, notes, name } = await see(id)
  expect(name).toBe('旧台 账.xlsx')
  expect(rows.map(({ kind, fault }) => [kind, fault?.rule])).toEqual([
    ['new', undefined],
    ['new', 'row_unsound'],
  ])
  expect(rows[0]?.cells.find(({ column }) => column === 'reportedOn')).toMatchObject({
    kind: 'added',
    given: '2023-05-01',
    why: { rule: 'cell_read_as', params: { text: '2023年5月', read: '2023-05-01' } },
  })
  expect(notes.skipped).toEqual([
    { reason: 'subtotal', rows: [4], count: 1 },
    { reason: 'note', rows: [5], count: 1 },
  ])
  await apply(id, { all: true })
  const again = (await exported(district)).worksheets[0]
  expect(again?.getRow(5).getCell(placeOf('remark')).value).toBe('原编号：2023-01')
})

test('a term without a year is the next such day, and one that names a type is none', async () => {
  const row = (text: string, since: string, due: string) => [
    ...['', '东城街道商会', '走访', '阵地', text, since, due],
  ]
  const bytes = await oldLedger(
    [...COLUMNS, 'dueOn'],
    [
      row('漏雨', '2025.11.20', '3月15日'),
      row('缺灯', '2025.5.1', '立行立改'),
      row('缺窗', '2025.5.1', '尽快'),
    ],
  )
  const { start, see, apply } = importer(district)
  const id = await start(bytes)
  const { rows } = await see(id)
  const terms = rows.map(({ cells }) => cells.find(({ column }) => column === 'dueOn'))
  expect(terms).toMatchObject([
    { kind: 'added', given: '2026-03-15', why: { rule: 'cell_read_as' } },
    { kind: 'added', given: '立行立改', why: { rule: 'cell_term_by_type' } },
    { kind: 'invalid', given: '尽快', why: { rule: 'cell_date' } },
  ])
  expect(rows.map(({ fault }) => fault?.rule)).toEqual([undefined, undefined, 'row_unsound'])
  await apply(id, { all: true })
  const events = await districtDb(district.id).event.findMany({ where: { type: 'issue.reported' } })
  const told = events.map(({ payload }) => payload as { description: string; targetOn?: string })
  expect(told.find(({ description }) => description === '漏雨')?.targetOn).toBe('2026-03-15')
  expect(told.find(({ description }) => description === '缺灯')?.targetOn).toBeUndefined()
  const issues = await districtDb(district.id).issue.findMany({
    where: { description: { in: ['漏雨', '缺灯', '缺窗'] } },
    orderBy: { rectificationType: { sort: 'asc', nulls: 'last' } },
  })
  expect(issues.map(({ rectificationType }) => rectificationType)).toEqual(['immediate', null])
})

test('an import is to be chosen from until everything that can be written is', async () => {
  const row = (text: string, due: string) => [
    ...['', '东城街道商会', '走访', '阵地', text, '2025.5.1', due],
  ]
  const bytes = await oldLedger(
    [...COLUMNS, 'dueOn'],
    [row('漏雨', '2025.6.1'), row('缺灯', '2025.6.1'), row('缺窗', '尽快')],
  )
  const { start, see, apply } = importer(district)
  const id = await start(bytes)
  const said = async () => {
    const imports = await listImports(district.actor('clerk'))
    const detail = await see(id)
    expect(imports.map(({ isWritten }) => isWritten)).toEqual([detail.isWritten])
    const told = { t: translator('zh-CN'), locale: 'zh-CN', now: NOW, today: '2026-03-16' } as const
    return renderToStaticMarkup(ImportList({ imports, telling: told }))
  }
  expect(await said()).toContain('待选择')
  await apply(id, { rows: [1] })
  expect(await said()).toContain('待选择')
  await apply(id, { all: true })
  const written = await said()
  expect(written).toContain('已全部写入')
  expect(written).not.toContain('待选择')
})

test('a chamber is known by a name it bore before', async () => {
  const { code } = district.units.dongchengChamber
  const renamed = { kind: 'rename', code, version: 1, on: '2025-07-01', name: '滨江商会' }
  await must(reorganise, district.actor('sysadmin'), renamed as never)
  const row = ['', '东城街道商会', '走访', '阵地', '漏水', '2023.5.1']
  const { start, see } = importer(district)
  const { rows, unknownChambers } = await see(await start(await oldLedger(COLUMNS, [row])))
  expect(unknownChambers).toEqual([])
  expect(rows[0]?.chamber).toBe('滨江商会')
  expect(rows[0]?.cells.find(({ column }) => column === 'chamber')?.why).toMatchObject({
    rule: 'cell_read_as',
    params: { text: '东城街道商会', read: '滨江商会' },
  })
})
