import ExcelJS from 'exceljs'
import PizZip from 'pizzip'
import { beforeEach, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { COUNTED_NAMES, filtersOf } from '#lib/domain/figures.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import { monthDue } from '#lib/domain/monthly-report.ts'
import { translator } from '#lib/i18n/translator.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { makeReport } from '#lib/statistics/commands/make-report.ts'
import { readReport } from '#lib/statistics/commands/read-report.ts'
import { setSchedule } from '#lib/statistics/commands/set-schedule.ts'
import { reportDocument } from '#lib/statistics/document.ts'
import { makeDueReports } from '#lib/statistics/make-due.ts'
import { findReport, getSchedule, listReports, listUnread } from '#lib/statistics/queries.ts'
import { reportWorkbook } from '#lib/statistics/workbook.ts'
import { freshDistrict, must, NOW, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'
import { playLives } from '../dashboard/issues.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
  await playLives(district)
}, 120_000)

const at = (date: string) => new Date(`${date}T09:00:00+08:00`)
const job = {
  name: 'make-monthly-reports',
  every: 1000,
  run: ({ now }: { now: Date }) => makeDueReports(now),
}
const months = async () => {
  const found = await districtDb(district.id).monthlyReport.findMany({ orderBy: { month: 'asc' } })
  return found.map(({ month }) => month)
}
async function make(...months: readonly string[]) {
  for (const month of months) await must(makeReport, district.actor('clerk'), { month }, NOW)
}
async function reportOf(month: string) {
  const report = await findReport(district.actor('clerk'), month)
  if (!report) throw new Error(`no report of ${month}`)
  return report
}

/** How many issues the ledger of a day finds. */
async function ledgerCount(filters: IssueFilters & { asOf: string }) {
  const input = { sort: 'number', limit: 1, count: true, ...filters } as const
  const { total } = await listIssues(district.actor('clerk'), input, NOW)
  return total
}

test('the day of the month decides which report is due', () => {
  expect(monthDue(new Date('2026-03-01T00:00:00+08:00'), 1)).toBe('2026-02')
  expect(monthDue(new Date('2026-02-28T23:59:59+08:00'), 1)).toBe('2026-01')
  expect(monthDue(at('2026-03-04'), 5)).toBe('2026-01')
  expect(monthDue(at('2026-03-05'), 5)).toBe('2026-02')
  expect(monthDue(at('2026-01-01'), 1)).toBe('2025-12')
})

test('the clock makes each month once, on its day, and none is left out', async () => {
  await drain(at('2025-11-01'), [job])
  expect(await months()).toEqual(['2025-10'])
  await drain(at('2025-11-30'), [job])
  expect(await months()).toEqual(['2025-10'])
  // Nobody was there for two months.
  await drain(at('2026-02-01'), [job])
  expect(await months()).toEqual(['2025-10', '2025-11', '2025-12', '2026-01'])
  expect(await makeDueReports(at('2026-02-01'))).toBe(0)
})

test('those set down as recipients are told, once, and only who may read it can be one', async () => {
  const clerk = district.actor('clerk')
  const schedule = await getSchedule(clerk, NOW)
  const own = { day: 3, recipients: [district.actor('director').accountId] }
  const version = schedule?.version ?? 0
  await must(setSchedule, clerk, { ...own, version }, NOW)
  expect((await refusal(setSchedule, clerk, { ...own, version })).code).toBe('stale_version')
  const beyond = { ...own, version: 2 ** 31 }
  expect((await refusal(setSchedule, clerk, beyond)).at).toEqual(['version too_big'])
  const stranger = { day: 3, recipients: [district.actor('dongcheng').accountId], version: 1 }
  expect(await refusal(setSchedule, clerk, stranger)).toMatchObject({
    code: 'invalid_input',
    at: ['recipients not_in_list'],
  })
  expect((await refusal(setSchedule, clerk, { ...own, day: 29, version: 1 })).at).toEqual([
    'day too_big',
  ])
  const told = async (name: 'director' | 'clerk') =>
    (await listUnread(district.actor(name))).includes('2026-02')
  await drain(at('2026-03-02'), [job])
  expect(await told('director')).toBe(false)
  await drain(at('2026-03-03'), [job])
  expect(await told('director')).toBe(true)
  expect(await told('clerk')).toBe(false)
  await must(readReport, district.actor('director'), { month: '2026-02' }, NOW)
  expect(await told('director')).toBe(false)
})

test('17: every count of a report is what the ledger of its last day finds', async () => {
  await make('2025-12', '2026-01')
  const { figures } = await reportOf('2026-01')
  for (const counted of COUNTED_NAMES) {
    const filters = { ...filtersOf(counted), asOf: '2026-01-31' }
    expect([counted, figures.standing[counted]]).toEqual([counted, await ledgerCount(filters)])
    const own = { ...filters, from: '2026-01-01', to: '2026-01-31' }
    expect([counted, figures.reported[counted]]).toEqual([counted, await ledgerCount(own)])
  }
  const before = await reportOf('2025-12')
  expect(figures.standingBefore).toEqual(before.figures.standing)
  expect(figures.reportedBefore).toEqual(before.figures.reported)
  expect(figures.closedInMonthBefore).toBe(before.figures.closedInMonth)
  const sum = (lines: readonly { total: number; overdue: number }[]) =>
    lines.reduce(
      (all, { total, overdue }) => [(all[0] ?? 0) + total, (all[1] ?? 0) + overdue],
      [0, 0],
    )
  for (const lines of [figures.byTownship, figures.byCategory, figures.bySource]) {
    expect(sum(lines)).toEqual([figures.standing.total, figures.standing.overdue])
  }
  expect(figures.overdue).toHaveLength(figures.standing.overdue)
})

test('17: made again after later events, a report has the same figures', async () => {
  const clerk = district.actor('clerk')
  await drain(at('2026-02-01'), [job])
  const first = await reportOf('2026-01')
  const open = await districtDb(district.id).issue.findFirstOrThrow({
    where: { stage: 'submitted' },
  })
  const { number, version } = open
  await must(moveIssue, clerk, { number, version, action: 'accept' }, NOW)
  await must(makeReport, clerk, { month: '2026-01' }, NOW)
  const again = await reportOf('2026-01')
  expect(again.figures).toEqual(first.figures)
  expect(again.versions).toEqual(first.versions)
  expect([first.isScheduled, again.isScheduled]).toEqual([true, false])
})

test('a month that is not over has no report, and only some may make one', async () => {
  await drain(at('2026-03-01'), [job])
  await make('2026-01')
  const march = { month: '2026-03' }
  expect(await refusal(makeReport, district.actor('clerk'), march)).toMatchObject({
    code: 'month_not_over',
    at: ['month'],
  })
  const month = { month: '2026-01' }
  expect((await refusal(makeReport, district.actor('dongcheng'), month)).code).toBe('not_granted')
  expect(await findReport(district.actor('dongcheng'), '2026-01')).toBeNull()
  expect(await listReports(district.actor('dongcheng'), NOW)).toEqual([])
  const listed = await listReports(district.actor('clerk'), NOW)
  expect(listed[0]).toMatchObject({ month: '2026-02', isScheduled: true })
  expect(listed.at(-1)).toMatchObject({ month: '2023-05', madeAt: null })
})

test('the files of a report say so when they do not list everything that is overdue', async () => {
  await make('2026-01')
  const report = await reportOf('2026-01')
  const telling = { t: translator('zh-CN'), locale: 'zh-CN' } as const
  const one = {
    number: 'X-1',
    title: '场地',
    chamber: '商会',
    restingUnit: null,
    dueOn: '2026-01-02',
  }
  const words = async (overdue: number) => {
    const standing = { ...report.figures.standing, overdue }
    const told = { ...report, figures: { ...report.figures, standing, overdue: [one] } }
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await reportWorkbook(told, telling)) as unknown as ArrayBuffer)
    const zip = new PizZip(await reportDocument(told, telling))
    const text = zip.file('word/document.xml')?.asText() ?? ''
    return [text, JSON.stringify(book.getWorksheet('逾期问题')?.getSheetValues())]
  }
  for (const text of await words(1)) expect(text).not.toContain('只列')
  for (const text of await words(7)) expect(text).toContain('只列逾期最久的 1 个。')
})

test('the files of a report can be opened and say what it says', async () => {
  await make('2026-01')
  const report = await reportOf('2026-01')
  const telling = { t: translator('zh-CN'), locale: 'zh-CN' } as const
  const workbook = new ExcelJS.Workbook()
  const bytes = await reportWorkbook(report, telling)
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    '累计情况',
    '本月收集的问题',
    '分镇街',
    '分问题类型',
    '分问题来源',
    '逾期问题',
  ])
  const [sheet] = workbook.worksheets
  expect(sheet?.getRow(2).getCell(1).value).toBe('问题总数')
  expect(sheet?.getRow(2).getCell(2).value).toBe(report.figures.standing.total)
  expect(sheet?.getRow(6).getCell(2).value).toBe(report.figures.standing.closingRate)
  expect(`${sheet?.getRow(6).getCell(4).value}`).toContain('第 1 版')
  const zip = new PizZip(await reportDocument(report, telling))
  const text = (zip.file('word/document.xml')?.asText() ?? '').replaceAll(/<[^>]+>/g, ' ')
  expect(text).toContain('2026年1月问题整改统计月报')
  expect(text).toContain('一次核验通过率')
  expect(text).toContain(`本月销号 ${report.figures.closedInMonth} 个`)
  for (const { number } of report.figures.overdue) expect(text).toContain(number)
})

test('a month before anything was reported has no report, and one asked for does not stop the clock', async () => {
  const empty = await freshDistrict()
  const early = () => refusal(makeReport, empty.actor('clerk'), { month: '2026-02' })
  expect(await early()).toEqual({ code: 'month_too_early', at: ['month'] })
  await walker(empty).report({ chamber: 'dongchengChamber', by: 'member' })
  expect(await early()).toEqual({ code: 'month_too_early', at: ['month'] })
  await drain(at('2026-04-01'), [job])
  const made = await listReports(empty.actor('clerk'), at('2026-04-01'))
  expect(made.map(({ month, madeAt }) => [month, madeAt !== null])).toEqual([['2026-03', true]])
})
