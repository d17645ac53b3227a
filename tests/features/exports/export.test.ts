import { readdirSync, readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { LEDGER_COLUMNS, LEDGER_KEYS } from '#lib/domain/ledger-columns.ts'
import { EXPORT_SHEET, HIDDEN_HEADINGS, LEDGER_MARK } from '#lib/domain/ledger-sheet.ts'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { forgetExports } from '#lib/exports/forget.ts'
import { exportDir } from '#lib/exports/place.ts'
import { findExportFile, getExport, listExports } from '#lib/exports/queries.ts'
import { KEPT } from '#lib/exports/schema.ts'
import { runExports, runSmallExport } from '#lib/jobs/export-work.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import type { TestDistrict } from '#tests/support/factory.ts'
import { freshDistrict, must, NOW, type PersonName, refusal } from '#tests/support/factory.ts'
import { importer, placeOf } from '#tests/support/ledger-import.ts'
import { walker } from '#tests/support/seed-issues.ts'

let district: TestDistrict
let walk: ReturnType<typeof walker>
let numbers: string[]
const REMARKS = ['=1+1', '+86 23', '-无', '@SUM(A1)', '他说"好",\n第二行']
const PHONE = '13800001234'

beforeEach(async () => {
  district = await freshDistrict()
  walk = walker(district)
  numbers = []
  for (const [place, remark] of REMARKS.entries()) {
    const number = await walk.report({
      chamber: 'dongchengChamber',
      by: 'member',
      title: `第${place}个`,
    })
    await walk.move('clerk', number, { action: 'accept' })
    await walk.move('clerk', number, { action: 'correct', remark })
    await walk.move('clerk', number, { action: 'correct', phone: PHONE })
    numbers.push(number)
  }
})

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

async function start(input: object, by: PersonName = 'clerk', now = NOW) {
  return must(startExport, district.actor(by), input as never, now)
}

/** The bytes of an export somebody asked for, and got. */
async function bytesOf(input: object, by: PersonName = 'clerk'): Promise<Buffer> {
  const started = await start(input, by)
  await runSmallExport(district.id, started, NOW)
  return readFileSync((await findExportFile(district.actor(by), started.id, NOW)).path)
}

async function bookOf(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  return book
}

const BY_NUMBER = { sort: 'number' } as const
const column = (sheet: ExcelJS.Worksheet | undefined, place: number) =>
  REMARKS.map((_, row) => sheet?.getRow(row + 2).getCell(place).value)

describe('a ledger as a sheet', () => {
  test('has the 28 headings, frozen, with a filter, drop-downs and real dates', async () => {
    const book = await bookOf(await bytesOf({ format: 'xlsx', filters: BY_NUMBER }))
    const [sheet, about] = book.worksheets
    const heads = LEDGER_KEYS.map((_, at) => sheet?.getRow(1).getCell(at + 1).value)
    expect(heads).toEqual(Object.values(LEDGER_COLUMNS))
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet?.autoFilter).toBe(`A1:AD${REMARKS.length + 1}`)
    const source = sheet?.getRow(3).getCell(placeOf('source'))
    expect(source?.dataValidation).toMatchObject({ type: 'list' })
    expect(sheet?.getRow(2).getCell(placeOf('reportedOn')).value).toBeInstanceOf(Date)
    expect(column(sheet, placeOf('number'))).toEqual(numbers)
    expect(`${about?.getRow(2).getCell(1).value}`).toContain(district.actor('clerk').name)
  })

  test('keeps what begins like a formula as text', async () => {
    const book = await bookOf(await bytesOf({ format: 'xlsx', filters: BY_NUMBER }))
    expect(column(book.worksheets[0], placeOf('remark'))).toEqual(REMARKS)
  })

  test('carries the id and version of each row, hidden', async () => {
    const book = await bookOf(await bytesOf({ format: 'xlsx', filters: BY_NUMBER }))
    const [sheet] = book.worksheets
    expect(sheet?.getRow(1).getCell(29).value).toBe(HIDDEN_HEADINGS.issueId)
    expect(sheet?.getColumn(29).hidden && sheet.getColumn(30).hidden).toBe(true)
    expect(column(sheet, 30)).toEqual(REMARKS.map(() => 4))
    const marks = book.getWorksheet(EXPORT_SHEET)
    expect([marks?.state, marks?.getRow(1).getCell(1).value]).toEqual(['veryHidden', LEDGER_MARK])
  })

  test('comes back without any difference', async () => {
    const bytes = await bytesOf({ format: 'xlsx' })
    const { start: bring, see } = importer(district)
    const found = await see(await bring(new Uint8Array(bytes)))
    expect([found.total, found.rows]).toEqual([REMARKS.length, []])
  })
})

describe('a ledger as text', () => {
  test('is CSV with an apostrophe before what would be run, in both encodings', async () => {
    const utf8 = await bytesOf({ format: 'csv', filters: BY_NUMBER })
    expect([...utf8.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(utf8)
    const gb = await bytesOf({ format: 'csv', encoding: 'gb18030', filters: BY_NUMBER })
    expect(new TextDecoder('gb18030').decode(gb)).toBe(text)
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe(Object.values(LEDGER_COLUMNS).join(','))
    expect(lines[1]?.endsWith(`,'=1+1`)).toBe(true)
    expect(lines[5]?.endsWith(`,"他说""好"",\n第二行"`)).toBe(true)
  })

  test('is JSON Lines with the values as they are', async () => {
    const text = (await bytesOf({ format: 'jsonl', filters: BY_NUMBER })).toString()
    const objects = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(objects.map(({ remark }) => remark)).toEqual(REMARKS)
    expect(objects.map(({ number, version }) => [number, version])).toEqual(
      numbers.map((number) => [number, 4]),
    )
  })
})

describe('what is in it', () => {
  const objects = async (input: object, by?: PersonName) => {
    const text = (await bytesOf({ format: 'jsonl', ...input }, by)).toString().trimEnd()
    return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line))
  }

  test('are the issues of the filters, in the order of the list', async () => {
    const found = await objects({ filters: { sort: '-number' } })
    expect(found.map(({ number }) => number)).toEqual(numbers.toReversed())
    expect(await objects({ filters: { stage: ['closed'] } })).toEqual([])
  })

  test('are telephone numbers only for those who keep the ledger', async () => {
    expect((await objects({}, 'clerk'))[0].phone).toBe(PHONE)
    expect((await objects({}, 'member'))[0].phone).toBe('138****1234')
  })

  test('is nothing of a unit the person does not see, wherever the filters name it', async () => {
    const { nancheng } = district.units
    const hidden = [
      ['clerk', { unit: ['nowhere'] }, 'filters.unit'],
      ['clerk', { where: 'and(light(red),not(unit(nowhere)))' }, 'filters.where'],
      ['dongcheng', { unit: [nancheng.code] }, 'filters.unit'],
      ['dongcheng', { where: `not(unit(${nancheng.code}))` }, 'filters.where'],
    ] as const
    for (const [by, filters, path] of hidden) {
      const refused = await refusal(startExport, district.actor(by), { format: 'csv', filters })
      expect(refused).toEqual({ code: 'unknown_unit', at: [path] })
    }
  })
})

describe('an export asked for', () => {
  test('twice is written once, and anew when something has happened', async () => {
    const first = await start({ format: 'csv' })
    expect((await start({ format: 'csv' })).id).toBe(first.id)
    expect((await start({ format: 'jsonl' })).id).not.toBe(first.id)
    await walk.move('clerk', numbers[0] as string, { action: 'correct', remark: '新' })
    expect((await start({ format: 'csv' })).id).not.toBe(first.id)
  })

  test('twice at once is written once', async () => {
    const [one, two] = await Promise.all([start({ format: 'csv' }), start({ format: 'csv' })])
    expect(one.id).toBe(two.id)
    expect(await listExports(district.actor('clerk'), NOW)).toHaveLength(1)
  })

  test('leaves a line in the audit log', async () => {
    const { id } = await start({ format: 'csv' })
    const entries = await districtDb(district.id).auditEntry.findMany({
      where: { subject: `export:${id}` },
    })
    expect(entries).toMatchObject([{ action: 'export-ledger', detail: { format: 'csv', rows: 5 } }])
  })

  test('waits when three of the same person are not written yet', async () => {
    for (const sort of ['number', '-number', 'dueOn'])
      await start({ format: 'csv', filters: { sort } })
    const more = { format: 'csv', filters: { sort: '-dueOn' } } as never
    expect(await refusal(startExport, district.actor('clerk'), more)).toMatchObject({
      code: 'too_many',
    })
    // What nobody wrote in its time stands in nobody's way.
    expect((await start(more, 'clerk', later(KEPT))).total).toBe(REMARKS.length)
  })

  test('is invisible to everybody else', async () => {
    const { id } = await start({ format: 'csv' })
    await drain(NOW, [runExports])
    const other = district.actor('director')
    await expect(getExport(other, id, NOW)).rejects.toMatchObject({ code: 'not_found' })
    await expect(findExportFile(other, id, NOW)).rejects.toMatchObject({ code: 'not_found' })
    expect(await listExports(other, NOW)).toEqual([])
  })

  test('is gone when its time is over, the file too', async () => {
    const { id } = await start({ format: 'csv' })
    await drain(NOW, [runExports])
    const clerk = district.actor('clerk')
    const { path } = await findExportFile(clerk, id, later(KEPT - 1))
    await expect(findExportFile(clerk, id, later(KEPT))).rejects.toMatchObject({
      code: 'not_found',
    })
    await forgetExports(new Date(Date.now() + 2 * KEPT))
    expect(() => readFileSync(path)).toThrow('ENOENT')
  })

  test('is no longer handed out when the offices of its owner have changed', async () => {
    const { id } = await start({ format: 'csv' })
    await drain(NOW, [runExports])
    const fewer = { ...district.actor('clerk'), appointments: [] }
    await expect(findExportFile(fewer, id, NOW)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('fails when the account has been disabled', async () => {
    const { id } = await start({ format: 'csv' })
    const { accountId } = district.actor('clerk')
    await districtDb(district.id).account.updateMany({
      where: { id: accountId },
      data: { disabledAt: NOW },
    })
    await drain(NOW, [runExports])
    expect(await getExport(district.actor('clerk'), id, NOW)).toMatchObject({
      status: 'failed',
      failure: 'account_disabled',
    })
  })
})

test('an export whose worker was killed is begun anew, and never half a file', async () => {
  const { id } = await start({ format: 'csv' })
  // What a killed worker leaves: a claim that runs out, and no file under its name.
  await districtDb(district.id).ledgerExport.updateMany({
    where: { id },
    data: { status: 'running', claim: 'dead', claimedUntil: later(60_000), attempts: 1, done: 3 },
  })
  await drain(later(30_000), [runExports])
  const clerk = district.actor('clerk')
  expect(await getExport(clerk, id, NOW)).toMatchObject({ status: 'running' })
  await expect(findExportFile(clerk, id, NOW)).rejects.toMatchObject({ code: 'not_found' })
  await drain(later(61_000), [runExports])
  expect(await getExport(clerk, id, NOW)).toMatchObject({ status: 'done', done: 5, total: 5 })
  expect(readdirSync(exportDir()).filter((name) => name.startsWith(id))).toHaveLength(1)
})

test('an export is written once, however many workers come', async () => {
  const { id } = await start({ format: 'xlsx' })
  await Promise.all([1, 2, 3].map(() => drain(NOW, [runExports])))
  const row = await districtDb(district.id).ledgerExport.findFirstOrThrow({ where: { id } })
  expect([row.status, row.attempts, row.done]).toEqual(['done', 1, 5])
})
