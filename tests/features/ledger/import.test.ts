import { beforeEach, describe, expect, test, vi } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { applyImport } from '#lib/ledger/commands/apply-import.ts'
import { takeBackImport } from '#lib/ledger/commands/take-back-import.ts'
import { prepareImport } from '#lib/ledger/prepare.ts'
import { verify } from '#lib/verify/verify.ts'
import { freshDistrict, NOW, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { bytesOf, exported, importer, placeOf } from '#tests/support/ledger-import.ts'
import { walker } from '#tests/support/seed-issues.ts'

// Each reads files in processes of their own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let district: TestDistrict
let walk: ReturnType<typeof walker>
let numbers: string[]
beforeEach(async () => {
  district = await freshDistrict()
  walk = walker(district)
  numbers = []
  for (let place = 1; place <= 6; place += 1) {
    const title = `第${place}个问题`
    numbers.push(await walk.report({ chamber: 'dongchengChamber', by: 'member', title }))
  }
  for (const number of numbers) await walk.move('clerk', number, { action: 'accept' })
})

const at = (place: number) => numbers[place - 1] as string
const issue = (place: number) => getIssue(district.actor('clerk'), at(place), NOW)
const corrected = async () => {
  const all = await Promise.all(numbers.map((one) => listEvents(district.actor('clerk'), one)))
  return all
    .flat()
    .filter(({ type, cause }) => type === 'issue.corrected' && cause.kind === 'import')
}

type Edit = readonly [place: number, column: LedgerColumn, value: string]

/** The exported ledger after somebody has typed into it; rows stand below one row of headings. */
async function edited(edits: readonly Edit[], deleted: readonly number[] = []) {
  const workbook = await exported(district)
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  for (const [place, column, value] of edits) {
    sheet.getRow(place + 1).getCell(placeOf(column)).value = value
  }
  for (const place of deleted.toSorted((a, b) => b - a)) sheet.spliceRows(place + 1, 1)
  return bytesOf(workbook)
}

const SEVEN: readonly Edit[] = [
  [1, 'goal', '三个月内有固定阵地'],
  [1, 'measures', '与街道协商场地'],
  [2, 'owner', '王秘书长'],
  [2, 'phone', '023-71234567'],
  [3, 'category', '阵地'],
  [4, 'remark', '=1+1'],
  [5, 'description', '会员活动半年未开展，已两次提醒'],
]

test('16: seven cells, a row and a date changed while somebody else edits: 6, 1, 1 and 1', async () => {
  const bytes = await edited([...SEVEN, [1, 'reportedOn', '2026.13.45']], [6])
  await walk.move('clerk2', at(5), { action: 'correct', description: '另一位经办人先改了' })
  const { start, see, apply } = importer(district)
  const id = await start(bytes)
  const { counts } = await see(id)
  expect(counts).toMatchObject({ changed: 6, removed: 1, invalid: 1, conflicting: 1 })
  expect(counts).toMatchObject({ added: 0, locked: 0, duplicates: 0 })
  await apply(id, { all: true })
  expect((await corrected()).map(({ payload }) => payload)).toEqual([
    { field: 'goal', from: null, to: '三个月内有固定阵地' },
    { field: 'measures', from: null, to: '与街道协商场地' },
    { field: 'owner', from: null, to: '王秘书长' },
    { field: 'phone', from: null, to: '023-71234567' },
    { field: 'category', from: 'activity', to: 'venue' },
    { field: 'remark', from: null, to: '=1+1' },
  ])
  expect((await issue(5)).description).toBe('另一位经办人先改了')
  expect((await issue(6)).stage).toBe('accepted')
  expect((await verify({})).difference).toBeNull()
})

test('16: cells that begin like a formula are text, in and out', async () => {
  const words = ['=1+1', '+86 23', '-无', '@SUM(A1)', '=HYPERLINK("http://x")']
  const edits = words.map((word, index): Edit => [index + 1, 'remark', word])
  const { start, apply } = importer(district)
  await apply(await start(await edited(edits)), { all: true })
  const found = await Promise.all(words.map((_, index) => issue(index + 1)))
  expect(found.map(({ remark }) => remark)).toEqual(words)
  const sheet = (await exported(district)).worksheets[0]
  const cells = words.map((_, index) => sheet?.getRow(index + 2).getCell(placeOf('remark')).value)
  expect(cells).toEqual(words)
})

describe('a difference', () => {
  test('is empty for a ledger nobody touched, whatever happened here since', async () => {
    const bytes = await edited([])
    await walk.give('clerk', at(1), 'dongcheng')
    await walk.move('clerk', at(2), { action: 'correct', goal: '新目标', category: 'venue' })
    const { counts, rows } = await importer(district).see(await importer(district).start(bytes))
    expect(rows).toEqual([])
    expect(Object.values(counts).every((count) => count === 0)).toBe(true)
  })

  test('shows a conflict with what stood, stands and is asked for, and takes either', async () => {
    const bytes = await edited([[1, 'goal', '表格里的目标']])
    await walk.move('clerk2', at(1), { action: 'correct', goal: '别人的目标' })
    const { start, see, apply } = importer(district)
    const id = await start(bytes)
    const [row] = (await see(id)).rows
    expect(row?.cells).toMatchObject([
      {
        column: 'goal',
        kind: 'conflicting',
        base: '',
        current: '别人的目标',
        given: '表格里的目标',
      },
    ])
    const none = await refusal(applyImport, district.actor('clerk'), { id, all: true })
    expect(none.code).toBe('nothing_changed')
    await apply(id, { cells: [`${row?.n}:goal`] })
    expect((await issue(1)).goal).toBe('表格里的目标')
  })

  test('finds a conflict that came about after the sheet was looked through', async () => {
    const { start, see, apply } = importer(district)
    const id = await start(
      await edited([
        [1, 'goal', '甲'],
        [1, 'owner', '李某'],
      ]),
    )
    await walk.move('clerk2', at(1), { action: 'correct', goal: '乙' })
    await apply(id, { all: true })
    expect(await issue(1)).toMatchObject({ goal: '乙', owner: '李某' })
    const [row] = (await see(id)).rows
    expect(row?.cells).toMatchObject([
      { column: 'goal', kind: 'conflicting', current: '乙', status: 'open' },
      { column: 'owner', kind: 'changed', status: 'done' },
    ])
  })

  test('leaves what follows from the record and says how it is changed', async () => {
    await walk.give('clerk', at(1), 'dongcheng')
    const changes: Edit[] = [
      [1, 'dueOn', '2026-12-31'],
      [1, 'closed', '是'],
      [2, 'leadUnit', '南城街道'],
    ]
    const id = await importer(district).start(await edited(changes))
    const { counts, rows } = await importer(district).see(id)
    expect(counts).toMatchObject({ changed: 0, locked: 3 })
    expect(rows.flatMap(({ cells }) => cells.map(({ why }) => why?.rule))).toEqual([
      'locked_dueOn',
      'locked_closed',
      'locked_leadUnit',
    ])
    expect(rows.every(({ isChoosable }) => !isChoosable)).toBe(true)
  })

  test('takes away what the sheet has emptied, except what an issue cannot do without', async () => {
    await walk.move('clerk', at(1), { action: 'correct', goal: '目标', remark: '备注' })
    const { start, see, apply } = importer(district)
    const id = await start(
      await edited([
        [1, 'goal', ''],
        [2, 'description', ''],
      ]),
    )
    expect((await see(id)).counts).toMatchObject({ changed: 1, invalid: 1 })
    await apply(id, { all: true })
    expect(await issue(1)).toMatchObject({ goal: null, remark: '备注' })
  })

  test('does not know a number nobody gave, nor a row twice', async () => {
    const workbook = await exported(district)
    const sheet = workbook.worksheets[0]
    const first = sheet?.getRow(2).values as string[]
    sheet?.addRow(first.slice(1))
    const stray = first.slice(1, 29)
    stray[1] = 'XX-2026-00099'
    sheet?.addRow(stray)
    const id = await importer(district).start(await bytesOf(workbook))
    const { rows } = await importer(district).see(id)
    expect(rows.map(({ fault }) => fault?.rule)).toEqual(['row_twice', 'number_unknown'])
  })

  test('of a ledger that another district exported is refused', async () => {
    const other = await freshDistrict()
    const actor = other.actor('clerk')
    const file = { name: '台账.xlsx', bytes: await edited([]) }
    await expect(prepareImport(actor, file, NOW)).rejects.toMatchObject({
      fields: [{ path: 'file', rule: 'ledger_elsewhere' }],
    })
  })

  test('is for the federation alone', async () => {
    const file = { name: '台账.xlsx', bytes: await edited([]) }
    for (const who of ['dongcheng', 'member', 'auditor'] as const) {
      await expect(prepareImport(district.actor(who), file, NOW)).rejects.toMatchObject({
        code: 'not_granted',
      })
    }
  })
})

describe('a row that is missing', () => {
  test('ends its issue for whoever may, and only when it is named', async () => {
    const bytes = await edited([], [2])
    const clerk = importer(district)
    const id = await clerk.start(bytes)
    await clerk.apply(id, { rows: [1] })
    expect((await clerk.see(id)).rows[0]).toMatchObject({
      status: 'refused',
      reason: { code: 'not_granted', whoCan: { roles: ['director'] } },
    })
    await importer(district, 'director').apply(id, { rows: [1] })
    expect((await issue(2)).stage).toBe('terminated')
    const last = (await listEvents(district.actor('clerk'), at(2))).at(-1)
    expect(last).toMatchObject({ type: 'issue.terminated', cause: { kind: 'import', ref: id } })
  })
})

describe('taking back', () => {
  test('sets every cell to what it was, as long as nobody has worked on the issue', async () => {
    await walk.move('clerk', at(1), { action: 'correct', goal: '原目标' })
    const { start, see, apply, takeBack } = importer(district)
    const id = await start(
      await edited([
        [1, 'goal', '新目标'],
        [2, 'category', '阵地'],
      ]),
    )
    await apply(id, { all: true })
    expect(await issue(1)).toMatchObject({ goal: '新目标' })
    await walk.move('clerk2', at(2), { action: 'comment', note: '已经在办' })
    await takeBack(id)
    expect(await issue(1)).toMatchObject({ goal: '原目标' })
    expect(await issue(2)).toMatchObject({ category: 'venue' })
    const { state, rows } = await see(id)
    expect(state).toBe('taken_back')
    expect(rows.map(({ status, reason }) => [status, reason?.code])).toEqual([
      ['taken_back', undefined],
      ['kept', 'import_followed'],
    ])
    const again = await refusal(takeBackImport, district.actor('clerk'), { id })
    expect(again.code).toBe('import_taken_back')
    expect((await verify({})).difference).toBeNull()
  })

  test('needs something that was written', async () => {
    const id = await importer(district).start(await edited([[1, 'goal', '新目标']]))
    const { code } = await refusal(takeBackImport, district.actor('clerk'), { id })
    expect(code).toBe('import_not_applied')
  })
})

test('the same file says who brought it before', async () => {
  const bytes = await edited([[1, 'goal', '新目标']])
  const first = await importer(district).start(bytes)
  const second = await importer(district, 'clerk2').start(bytes)
  expect((await importer(district).see(second)).sameAs).toMatchObject([{ id: first, by: '经办甲' }])
  expect(await prisma.ledgerImport.count({ where: { districtId: district.id } })).toBe(2)
})
