import { beforeEach, describe, expect, test, vi } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { drawLookBacks } from '#lib/issues/look-back.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { runImports } from '#lib/jobs/import-work.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { applyImport } from '#lib/ledger/commands/apply-import.ts'
import { mapChamber } from '#lib/ledger/commands/map-chamber.ts'
import { verify } from '#lib/verify/verify.ts'
import { freshDistrict, must, NOW, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { bytesOf, exported, importer, oldLedger } from '#tests/support/ledger-import.ts'
import { walker } from '#tests/support/seed-issues.ts'

// Each reads files in processes of their own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const COLUMNS = [
  'chamber',
  'source',
  'category',
  'description',
  'reportedOn',
  'reporter',
  'goal',
  'leadUnit',
  'owner',
  'dueOn',
  'progress',
  'closed',
  'closedOn',
  'satisfaction',
] as const satisfies readonly LedgerColumn[]

const OPEN = [
  '东城街道商会',
  '走访',
  '阵地',
  '无固定办公场所。需协调',
  '2024.3.15',
  '老李',
  '有场所',
]
const ROWS = [
  [...OPEN, '东城街道', '王某', '2024-09-30', '正在选址', '否', '', ''],
  [
    '南城街道商会',
    '走访',
    '活动',
    '半年无活动',
    '2023年5月1日',
    '老李',
    '',
    '',
    '',
    '长期坚持',
    '',
    '是',
    '2023.8.2',
    '满意',
  ],
]
const file = (rows = ROWS) => oldLedger(COLUMNS, rows)

/** The issues of the district as rows, in the order of their numbers. */
const issues = () => districtDb(district.id).issue.findMany({ orderBy: { number: 'asc' } })
const detail = (number: string) => getIssue(district.actor('clerk'), number, NOW)

describe('a ledger kept elsewhere', () => {
  test('comes in with its own dates, and its clocks start now', async () => {
    const { start, see, apply } = importer(district)
    const id = await start(await file())
    expect((await see(id)).counts).toMatchObject({ added: 2, changed: 0, invalid: 0 })
    await apply(id, { all: true })
    const [open, closed] = await issues()
    expect(open).toMatchObject({
      stage: 'submitted',
      title: '无固定办公场所',
      reportedMonth: '2024-03',
      goal: '有场所',
      owner: '王某',
      targetOn: new Date('2024-09-30'),
      dueOn: null,
    })
    expect(open?.acceptBy?.toISOString().slice(0, 10)).toBe('2026-03-19')
    expect(closed).toMatchObject({
      stage: 'closed',
      reportedMonth: '2023-05',
      endedMonth: '2023-08',
      daysOpen: 93,
      nextAt: null,
    })
    const events = await listEvents(district.actor('clerk'), open?.number ?? '')
    expect(events.map(({ type, at, cause }) => [type, at, cause.kind])).toEqual([
      ['issue.reported', NOW.toISOString(), 'import'],
      ['issue.imported', NOW.toISOString(), 'import'],
    ])
    const shown = await detail(open?.number ?? '')
    expect(shown.imported?.carried).toEqual({
      reporter: '老李',
      leadUnit: '东城街道',
      progress: '正在选址',
    })
    expect((await verify({})).difference).toBeNull()
  })

  test('goes out again as it came in, and differs in nothing', async () => {
    const { start, see, apply } = importer(district)
    await apply(await start(await file()), { all: true })
    const workbook = await exported(district)
    const row = workbook.worksheets[0]?.getRow(2).values as string[]
    expect(row.slice(3, 12)).toEqual([
      '东城街道商会',
      '东城街道',
      '走访',
      '阵地',
      '无固定办公场所。需协调',
      '2024-03-15',
      '老李',
      '有场所',
      '',
    ])
    const { rows } = await see(await start(await bytesOf(workbook)))
    expect(rows).toEqual([])
  })

  test('is accepted and worked on like any other, from today', async () => {
    const { start, apply } = importer(district)
    await apply(await start(await file()), { all: true })
    const [open, closed] = await issues()
    const { move, give } = walker(district)
    await move('clerk', open?.number ?? '', { action: 'accept' })
    await give('clerk', open?.number ?? '', 'dongcheng')
    expect(await detail(open?.number ?? '')).toMatchObject({
      stage: 'dispatched',
      dueOn: '2026-04-10',
    })
    await move('clerk', closed?.number ?? '', { action: 'reopen', reason: '反弹' })
    expect(await detail(closed?.number ?? '')).toMatchObject({ stage: 'submitted', reopenCount: 1 })
    expect((await verify({})).difference).toBeNull()
  })

  test('has no part in the drawing of look-backs', async () => {
    const { start, apply } = importer(district)
    await apply(await start(await file()), { all: true })
    while ((await drawLookBacks(NOW)) > 0);
    expect((await issues()).map(({ lookBackDrawnAt }) => lookBackDrawnAt)).toEqual([null, null])
  })

  test('does not come in twice: repetitions are shown and not accepted by themselves', async () => {
    const { start, see, apply } = importer(district)
    await apply(await start(await file()), { all: true })
    const [first] = await issues()
    const id = await start(await file([...ROWS, ROWS[0] as string[]]), '再来.xlsx')
    const { rows, counts, ready } = await see(id)
    expect(counts).toMatchObject({ added: 3, duplicates: 3 })
    expect(rows[0]?.duplicateOf).toBe(first?.number)
    expect(ready).toBe(0)
    const none = await refusal(applyImport, district.actor('clerk'), { id, all: true })
    expect(none.code).toBe('nothing_changed')
    await apply(id, { rows: [1] })
    expect(await issues()).toHaveLength(3)
  })

  test('contradicting itself or without what it cannot lack is not taken over', async () => {
    const bad = [
      [
        '东城街道商会',
        '走访',
        '活动',
        '先销号后收集',
        '2024.3.15',
        '',
        '',
        '',
        '',
        '',
        '',
        '是',
        '2024.1.1',
        '',
      ],
      [
        '东城街道商会',
        '走访',
        '活动',
        '没有日期',
        '某年某月',
        '',
        '',
        '',
        '',
        '',
        '',
        '否',
        '',
        '',
      ],
    ]
    const id = await importer(district).start(await file(bad))
    const { rows, counts } = await importer(district).see(id)
    expect(rows.map(({ fault }) => fault?.rule)).toEqual(['closed_too_early', 'row_unsound'])
    expect(counts.invalid).toBe(1)
    expect(rows.some(({ isChoosable }) => isChoosable)).toBe(false)
  })
})

describe('a chamber nobody knows', () => {
  const strange = (chamber: string, category: string, description: string) => {
    const open = ['', '', '', '', '', '', '否', '', '']
    return [chamber, '走访', category, description, '2024.3.15', ...open]
  }
  const STRANGE = [
    strange('西山茶业行业协会', '活动', '半年无活动'),
    strange('某某\n联谊商会', '制度', '没有章程'),
  ]

  test('is listed, and is made or matched only when somebody says so', async () => {
    const { start, see, apply } = importer(district)
    const id = await start(await file(STRANGE))
    const { unknownChambers, ready } = await see(id)
    expect(unknownChambers).toEqual([
      { name: '某某联谊商会', rows: 1 },
      { name: '西山茶业行业协会', rows: 1 },
    ])
    expect(ready).toBe(0)
    const federation = district.units.federation.code
    const made = { id, name: '西山茶业行业协会', parent: federation, kind: 'trade_association' }
    const { code } = await must(mapChamber, district.actor('clerk'), made)
    const matched = { id, name: '某某联谊商会', unit: district.units.dongchengChamber.code }
    await must(mapChamber, district.actor('clerk'), matched)
    expect((await see(id)).unknownChambers).toEqual([])
    await apply(id, { all: true })
    expect((await issues()).map(({ chamberCode }) => chamberCode)).toEqual([
      code,
      district.units.dongchengChamber.code,
    ])
  })

  test('is not made under what cannot hold one, nor matched to what is no chamber', async () => {
    const id = await importer(district).start(await file(STRANGE))
    const name = '西山茶业行业协会'
    const clerk = district.actor('clerk')
    const { dongcheng, dongchengChamber } = district.units
    const under = { id, name, parent: dongchengChamber.code, kind: 'trade_association' }
    expect((await refusal(mapChamber, clerk, under)).code).toBe('parent_not_allowed')
    const township = { id, name, unit: dongcheng.code }
    expect(await refusal(mapChamber, clerk, township)).toEqual({
      code: 'unknown_unit',
      at: ['unit'],
    })
    expect((await refusal(mapChamber, clerk, { id, name })).at).toEqual(['unit required'])
  })
})

describe('taking a first import back', () => {
  test('ends what came in with it and leaves what somebody has begun', async () => {
    const { start, see, apply, takeBack } = importer(district)
    const third = [...OPEN]
    third[3] = '第三个问题'
    const more = [...third, '', '', '', '', '否', '', '']
    const id = await start(await file([...ROWS, more]))
    await apply(id, { all: true })
    const [open, closed, begun] = await issues()
    await walker(district).move('clerk', begun?.number ?? '', { action: 'accept' })
    await takeBack(id)
    const stages = (await issues()).map(({ stage }) => stage)
    expect(stages).toEqual(['declined', 'terminated', 'accepted'])
    expect((await see(id)).rows.map(({ status }) => status)).toEqual([
      'taken_back',
      'taken_back',
      'kept',
    ])
    for (const number of [open?.number, closed?.number]) {
      const last = (await listEvents(district.actor('clerk'), number ?? '')).at(-1)
      expect(last?.cause).toEqual({ kind: 'import', ref: id })
    }
    expect((await verify({})).difference).toBeNull()
  })
})

test('a long ledger is written by a worker, a part at a time', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => {
    const row = [...(ROWS[0] as string[])]
    row[3] = `第${index + 1}个问题`
    return row
  })
  const { start, see, apply } = importer(district)
  const id = await start(await file(rows))
  await apply(id, { all: true })
  expect(await see(id)).toMatchObject({ state: 'applying', done: 0, waiting: 30 })
  const waits = await refusal(applyImport, district.actor('clerk'), { id, all: true })
  expect(waits.code).toBe('import_waits')
  expect(await drain(NOW, [runImports])).toBe(30)
  expect(await see(id)).toMatchObject({ state: 'open', done: 30, waiting: 0 })
})
