import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { beforeEach, expect, test } from 'vitest'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { findExportFile, getExport } from '#lib/exports/queries.ts'
import { runSmallExport } from '#lib/jobs/export-work.ts'
import { prepareImport } from '#lib/ledger/prepare.ts'
import { gb18030 } from '#lib/sheet/gb18030.ts'
import type { TestDistrict } from '#tests/support/factory.ts'
import {
  freshDistrict,
  must,
  NOW,
  type PersonName,
  refusal,
  TODAY,
} from '#tests/support/factory.ts'
import { placeOf } from '#tests/support/ledger-import.ts'
import { walker } from '#tests/support/seed-issues.ts'

const DAY = '2026-01-31'
let district: TestDistrict
let number: string

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)

beforeEach(async () => {
  district = await freshDistrict()
  const walk = walker(district)
  const reported = { chamber: 'dongchengChamber', by: 'clerk' } as const
  number = await walk.report(reported, at('2026-01-05'))
  const move = (day: string, step: object) => walk.move('clerk', number, step, at(day))
  await move('2026-01-06', { action: 'accept' })
  await move('2026-01-07', { action: 'correct', goal: '当时的目标' })
  await move('2026-01-08', { action: 'correct', phone: '13800001234' })
  await move('2026-02-02', { action: 'correct', goal: '后来的目标' })
  await walk.report(reported, at('2026-02-03'))
})

async function fileOf(input: object, by: PersonName = 'clerk') {
  const actor = district.actor(by)
  const started = await must(startExport, actor, input)
  await runSmallExport(district.id, started, NOW)
  const file = await findExportFile(actor, started.id, NOW)
  return { ...file, id: started.id, total: started.total, bytes: readFileSync(file.path) }
}
const past = (format: string) => ({ format, filters: { asOf: DAY } })

test('17: a ledger exported as of a past day holds what stood there then', async () => {
  const { bytes, name, total, id } = await fileOf(past('jsonl'))
  const lines = bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect([name, total]).toEqual([`问题台账-截至${DAY}.jsonl`, 1])
  expect(lines).toMatchObject([{ number, goal: '当时的目标', asOf: DAY, phone: '13800001234' }])
  expect(await getExport(district.actor('clerk'), id, NOW)).toMatchObject({ asOf: DAY })
  const officer = await fileOf(past('jsonl'), 'dongcheng')
  expect(JSON.parse(officer.bytes.toString()).phone).toBe('138****1234')
  const elsewhere = await fileOf(past('jsonl'), 'nancheng')
  expect([elsewhere.total, elsewhere.bytes.toString()]).toEqual([0, ''])
})

test('a sheet of the past names its day in the file name, on its tab and in its notes', async () => {
  const { bytes, name } = await fileOf(past('xlsx'))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  const [ledger, about] = book.worksheets
  expect([name, ledger?.name]).toEqual([`问题台账-截至${DAY}.xlsx`, `问题台账 截至${DAY}`])
  expect(ledger?.getRow(2).getCell(placeOf('goal')).value).toBe('当时的目标')
  const words = [1, 2, 3, 4, 5].map((row) => `${about?.getRow(row).getCell(1).value}`).join('\n')
  expect(words).toContain(`截至 ${DAY} 的问题台账`)
  expect(words).toContain('不能导入')
})

test('what was exported as of a past day is refused when it is brought back, as sheet and as text', async () => {
  for (const kind of [past('xlsx'), past('csv'), { ...past('csv'), encoding: 'gb18030' }]) {
    const { bytes } = await fileOf(kind)
    const name = `ledger.${kind.format}`
    const file = { name, bytes: new Uint8Array(bytes) }
    await expect(prepareImport(district.actor('clerk'), file, NOW)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'file', rule: 'ledger_of_past', params: { date: DAY } }],
    })
  }
  const csv = (await fileOf(past('csv'))).bytes.toString().replace('\uFEFF', '').split('\r\n')
  expect(csv[0]).toBe(`截至${DAY}的历史台账，只供查阅，不能导入`)
  expect(csv[1]).toBe(Object.values(LEDGER_COLUMNS).join(','))
})

test('a past sheet is known without the rest of its book: saved as text, copied, under a title', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await fileOf(past('xlsx'))).bytes as never)
  const [ledger] = book.worksheets
  if (!ledger) throw new Error('no ledger')
  const text = `${await book.csv.writeBuffer({ sheetName: ledger.name, dateFormat: 'YYYY/M/D' })}`
  const copy = new ExcelJS.Workbook()
  const sheet = copy.addWorksheet('台账')
  ledger.eachRow((row) => sheet.addRow(row.values))
  const copied = new Uint8Array(await copy.xlsx.writeBuffer())
  sheet.insertRow(1, ['城区工商联问题台账'])
  const titled = new Uint8Array(await copy.xlsx.writeBuffer())
  const files = { 'a.csv': Buffer.from(text), 'b.csv': gb18030(text), 'c.xlsx': copied }
  for (const [name, bytes] of Object.entries({ ...files, 'd.xlsx': titled })) {
    const given = prepareImport(
      district.actor('clerk'),
      { name, bytes: new Uint8Array(bytes) },
      NOW,
    )
    await expect(given, name).rejects.toMatchObject({
      fields: [{ path: 'file', rule: 'ledger_of_past', params: { date: DAY } }],
    })
  }
})

test('a ledger as of today is that of the present, and a day to come is refused at its field', async () => {
  const { name, bytes, id } = await fileOf({ format: 'jsonl', filters: { asOf: TODAY } })
  expect(name).toBe(`问题台账-${TODAY}.jsonl`)
  expect(bytes.toString()).not.toContain('asOf')
  expect((await fileOf({ format: 'jsonl' })).id).toBe(id)
  const refused = (asOf: string) =>
    refusal(startExport, district.actor('clerk'), { format: 'csv', filters: { asOf } })
  expect(await refused('2026-03-17')).toEqual({ code: 'day_in_future', at: ['filters.asOf'] })
  expect(await refused('2026-02-30')).toMatchObject({ code: 'invalid_input' })
  expect((await fileOf({ format: 'csv', filters: { asOf: '2020-01-01' } })).total).toBe(0)
})
