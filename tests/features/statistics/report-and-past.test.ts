import { beforeAll, describe, expect, test } from 'vitest'
import { viewDashboard } from '#lib/dashboard/queries.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { COUNTED_NAMES, RATES } from '#lib/domain/figures.ts'
import type { MonthlyFigures } from '#lib/domain/monthly-report.ts'
import { lastDayOf } from '#lib/domain/periods.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { makeReport } from '#lib/statistics/commands/make-report.ts'
import { findReport } from '#lib/statistics/queries.ts'
import { reorganise } from '#lib/units/commands/reorganise.ts'
import { deedsInOrder } from '#tests/features/dashboard/issues.ts'
import { freshDistrict, must, type TestDistrict } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'

const MONTHS = ['2023-05', '2024-02', '2025-02', '2025-04', '2025-06', '2025-08', '2026-02']
/** When everything has been done and the townships are merged. */
const LATER = new Date('2026-03-16T01:00:00Z')
/** Reports are made in the first hour of the month that follows. */
const madeAt = (month: string) =>
  new Date(new Date(`${lastDayOf(month)}T23:59:59.999+08:00`).getTime() + 60_000)

let district: TestDistrict
const stored = new Map<string, MonthlyFigures>()

async function reportOf(month: string): Promise<MonthlyFigures> {
  const report = await findReport(district.actor('clerk'), month)
  if (!report) throw new Error(`no report of ${month}`)
  return report.figures
}

beforeAll(async () => {
  district = await freshDistrict()
  const deeds = deedsInOrder(district)
  for (const month of MONTHS) {
    const now = madeAt(month)
    while (deeds[0] && deeds[0].at < now) await deeds.shift()?.run()
    while ((await settleDue(now)) > 0);
    await must(makeReport, district.actor('clerk'), { month }, now)
    stored.set(month, await reportOf(month))
  }
  for (const deed of deeds) await deed.run()
  await workOn()
  await reorganiseAll()
}, 240_000)

/** Goes on with every open issue. */
async function workOn(): Promise<void> {
  const open = await districtDb(district.id).issue.findMany({ where: { stage: 'rectifying' } })
  expect(open.length).toBeGreaterThan(0)
  const { move } = walker(district)
  for (const { number } of open) {
    await move('clerk', number, { action: 'comment', note: '继续跟进' }, LATER)
    await move('director', number, { action: 'terminate', reason: '商会合并' }, LATER)
  }
}

/** After the last report: a chamber moves, its old township is merged away, the other is renamed. */
async function reorganiseAll(): Promise<void> {
  const { dongcheng, nancheng, nanchengChamber, dongchengChamber } = district.units
  const sysadmin = district.actor('sysadmin')
  const act = async (input: { code: string }) => {
    const { version } = await prisma.unit.findFirstOrThrow({
      where: { districtId: district.id, code: input.code },
    })
    await must(reorganise, sysadmin, { version, on: '2026-03-10', ...input }, LATER)
  }
  await act({ kind: 'merge', code: nancheng.code, successor: dongcheng.code } as never)
  await act({ kind: 'rename', code: dongcheng.code, name: '城中街道' } as never)
  await act({
    kind: 'merge',
    code: nanchengChamber.code,
    successor: dongchengChamber.code,
  } as never)
}

const past = (month: string, placement: 'now' | 'then') =>
  viewDashboard(district.actor('clerk'), { asOf: lastDayOf(month), placement }, LATER)

describe.each(MONTHS)('17: %s', (month) => {
  test('the figures as of its last day are those of the stored report, one by one', async () => {
    const report = await reportOf(month)
    expect(report).toEqual(stored.get(month))
    const then = await past(month, 'then')
    for (const name of [...COUNTED_NAMES, ...(Object.keys(RATES) as (keyof typeof RATES)[])]) {
      expect([name, then[name]]).toEqual([name, report.standing[name]])
    }
    expect(
      then.byTownship.map(({ code, total, open, overdue, closed, registered, closingRate }) => {
        return { code, total, open, overdue, closed, registered, closingRate }
      }),
    ).toEqual(report.byTownship.map(({ name: _n, ...line }) => line))
    expect(then.byCategory.map(({ category, total }) => [category, total])).toEqual(
      report.byCategory.map(({ category, total }) => [category, total]),
    )
    expect(then.bySource.map(({ source, total, closed }) => [source, total, closed])).toEqual(
      report.bySource.map(({ source, total, closed }) => [source, total, closed]),
    )
    const overdue = issueListInput.parse({ asOf: lastDayOf(month), light: 'red', limit: 100 })
    const list = await listIssues(district.actor('clerk'), { ...overdue, sort: 'dueOn' }, LATER)
    expect(list.items.map(({ number, title, dueOn }) => [number, title, dueOn])).toEqual(
      report.overdue.map(({ number, title, dueOn }) => [number, title, dueOn]),
    )
  })

  test('by the units of today the grand total is the same', async () => {
    const report = await reportOf(month)
    const now = await past(month, 'now')
    const sum = (lines: readonly { total: number }[]) =>
      lines.reduce((all, { total }) => all + total, 0)
    expect([now.total, sum(now.byTownship)]).toEqual([report.standing.total, report.standing.total])
    expect(now.byTownship.map(({ code }) => code)).not.toContain(district.units.nancheng.code)
  })

  test('made again after the reorganisation it is the report that was made before', async () => {
    await must(makeReport, district.actor('clerk'), { month }, LATER)
    expect(await reportOf(month)).toEqual(stored.get(month))
  })
})

test('17: the reports tell apart townships that have been merged since', () => {
  const codes = stored.get('2026-02')?.byTownship.map(({ code, name }) => [code, name])
  const { dongcheng, nancheng } = district.units
  expect(codes).toContainEqual([nancheng.code, '南城街道'])
  expect(codes).toContainEqual([dongcheng.code, '东城街道'])
})
