import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { fileReport } from '#lib/reports/commands/file-report.ts'
import { noteReportPoint } from '#lib/reports/commands/note-report-point.ts'
import { openReportPoint } from '#lib/reports/commands/open-report-point.ts'
import { publishRanking } from '#lib/reports/commands/publish-ranking.ts'
import { scheduleReport } from '#lib/reports/commands/schedule-report.ts'
import { scoreReport } from '#lib/reports/commands/score-report.ts'
import { setReportYear } from '#lib/reports/commands/set-report-year.ts'
import { getReport } from '#lib/reports/detail.ts'
import { getReportYear } from '#lib/reports/queries.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  type PersonName,
  refusal,
  type TestDistrict,
  type UnitName,
} from '#tests/support/factory.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const part = (code: string, weight: number) => ({ code, name: code, weight })
const JUDGING = {
  dimensions: [part('duty', 60), part('service', 40)],
  panels: [part('federation', 70), part('members', 30)],
}
const YEAR = { year: 2026, ...JUDGING }
const by = (name: PersonName) => district.actor(name)
const filing = (unit: UnitName, changes: object = {}) => ({
  year: 2026,
  chamber: district.units[unit].code,
  presidentName: '某会长',
  summary: '一年来的履职情况',
  ...changes,
})
const judge = (duty: number, service: number) => ({ duty, service })

/** The reports of both chambers, handed in under a year that is judged by two panels. */
async function filed() {
  await must(setReportYear, by('clerk'), YEAR)
  const dongcheng = await must(fileReport, by('dongchengPresident'), filing('dongchengChamber'))
  const nancheng = await must(fileReport, by('nanchengPresident'), filing('nanchengChamber'))
  return { dongcheng: dongcheng.id, nancheng: nancheng.id }
}

async function score(id: string, federation: object[], members: object[]) {
  const { version } = await getReport(by('clerk'), id)
  await must(scoreReport, by('clerk'), { id, version, panel: 'federation', ballots: federation })
  const next = { id, version: version + 1, panel: 'members', ballots: members }
  await must(scoreReport, by('clerk'), next)
}

describe('a year of reports', () => {
  test('has dimensions and panels whose weights make 100, named where they do not', async () => {
    const refused = (changes: object) =>
      refusal(setReportYear, by('clerk'), { ...YEAR, ...changes })
    expect(await refused({ dimensions: [part('duty', 60), part('service', 39)] })).toEqual({
      code: 'invalid_input',
      at: ['dimensions weights_not_100'],
    })
    expect(await refused({ panels: [] })).toMatchObject({ at: ['panels weights_not_100'] })
    expect(await refused({ panels: [part('members', 50), part('members', 50)] })).toMatchObject({
      at: ['panels.1.code code_twice'],
    })
    expect(await refused({ dimensions: [part('duty', 101)] })).toMatchObject({
      at: ['dimensions.0.weight too_big'],
    })
    for (const name of ['director', 'dongcheng', 'dongchengPresident'] as const) {
      expect(await refusal(setReportYear, by(name), YEAR)).toMatchObject({ code: 'not_granted' })
    }
    expect(await refusal(fileReport, by('dongchengPresident'), filing('dongchengChamber'))).toEqual(
      {
        code: 'year_not_open',
        at: ['year'],
      },
    )
  })

  test('is set once, changed with its version, and keeps what has scores', async () => {
    const { dongcheng } = await filed()
    expect(await refusal(setReportYear, by('clerk'), YEAR)).toMatchObject({ code: 'stale_version' })
    await score(dongcheng, [judge(80, 90)], [])
    const without = { ...YEAR, version: 1, panels: [part('members', 100)] }
    expect(await refusal(setReportYear, by('clerk'), without)).toEqual({
      code: 'in_use',
      at: ['panels'],
    })
    const changed = { ...YEAR, version: 1, panels: [part('federation', 50), part('members', 50)] }
    await must(setReportYear, by('clerk'), changed)
    expect(await refusal(setReportYear, by('clerk'), changed)).toMatchObject({
      code: 'stale_version',
    })
  })
})

describe('a report', () => {
  test('is handed in by its chamber, read within reach, and scheduled by those who judge', async () => {
    const { dongcheng } = await filed()
    for (const name of [
      'clerk',
      'director',
      'dongcheng',
      'leader',
      'dongchengSecretary',
    ] as const) {
      expect(await getReport(by(name), dongcheng)).toMatchObject({ summary: '一年来的履职情况' })
    }
    for (const name of ['nancheng', 'nanchengPresident', 'member', 'auditor'] as const) {
      await expect(getReport(by(name), dongcheng)).rejects.toMatchObject({ code: 'not_found' })
    }
    const foreign = filing('dongchengChamber', { version: 1 })
    expect(await refusal(fileReport, by('nanchengPresident'), foreign)).toEqual({
      code: 'unknown_unit',
      at: ['chamber'],
    })
    expect(await refusal(fileReport, by('clerk'), foreign)).toMatchObject({ code: 'unknown_unit' })
    const day = {
      year: 2026,
      chamber: foreign.chamber,
      presidentName: '某会长',
      heldOn: '2026-12-20',
    }
    expect(await refusal(scheduleReport, by('dongcheng'), { ...day, version: 1 })).toMatchObject({
      code: 'unknown_unit',
    })
    await must(scheduleReport, by('clerk'), { ...day, version: 1 })
    expect(await refusal(fileReport, by('dongchengPresident'), foreign)).toMatchObject({
      code: 'stale_version',
    })
    expect(await getReport(by('dongcheng'), dongcheng)).toMatchObject({ heldOn: '2026-12-20' })
  })

  test('is scored by panel, each field at fault named, and shows what the panels amount to', async () => {
    const { dongcheng: id } = await filed()
    const put = (changes: object) =>
      refusal(scoreReport, by('clerk'), {
        id,
        version: 1,
        panel: 'members',
        ballots: [],
        ...changes,
      })
    expect(await put({ ballots: [judge(80, 101)] })).toMatchObject({
      at: ['ballots.0.service too_big'],
    })
    expect(await put({ ballots: [judge(80, 90), { duty: 80 }] })).toMatchObject({
      at: ['ballots.1.service required'],
    })
    expect(await put({ ballots: [{ ...judge(1, 2), looks: 3 }] })).toMatchObject({
      at: ['ballots.0.looks surplus'],
    })
    expect(await put({ panel: 'press' })).toMatchObject({ at: ['panel not_in_list'] })
    expect(await put({ version: 7 })).toMatchObject({ code: 'stale_version' })
    for (const [name, code] of [
      ['director', 'not_granted'],
      ['dongchengPresident', 'not_granted'],
      ['nancheng', 'not_found'],
    ] as const) {
      const ballots = [judge(100, 100)]
      const input = { id, version: 1, panel: 'members', ballots }
      expect(await refusal(scoreReport, by(name), input)).toMatchObject({ code })
    }
    await score(id, [judge(80, 90), judge(90, 80)], [])
    expect((await getReport(by('clerk'), id)).result).toMatchObject({
      total: null,
      missing: ['members'],
    })
    await score(id, [judge(80, 90), judge(90, 80)], [judge(100, 100)])
    // 0.7 × ((84 + 86) / 2) + 0.3 × 100
    expect((await getReport(by('clerk'), id)).result).toMatchObject({ total: 89.5, missing: [] })
    const ballots = (await getReport(by('clerk'), id)).ballots
    expect(ballots).toHaveLength(3)
    expect((await getReport(by('dongchengPresident'), id)).ballots).toEqual([])
  })
})

describe('the ranking', () => {
  test('is hidden until it is published, then seen by everybody who reads reports', async () => {
    const { dongcheng, nancheng } = await filed()
    await score(dongcheng, [judge(80, 80)], [judge(80, 80)])
    expect(await refusal(publishRanking, by('clerk'), { year: 2026, version: 1 })).toMatchObject({
      code: 'results_missing',
    })
    await score(nancheng, [judge(90, 90)], [judge(90, 90)])
    const results = async (name: PersonName) => {
      const { reports } = await getReportYear(by(name), 2026)
      return reports.map(({ result }) => result?.total ?? null)
    }
    expect(await results('clerk')).toEqual([80, 90])
    expect(await results('dongchengPresident')).toEqual([80])
    expect(await results('dongcheng')).toEqual([null])
    expect(await results('leader')).toEqual([null])
    expect((await getReport(by('instructor'), dongcheng)).result).toBeNull()
    const input = { year: 2026, version: 1 }
    expect(await refusal(publishRanking, by('director'), input)).toMatchObject({
      code: 'not_granted',
    })
    await must(publishRanking, by('clerk'), input)
    for (const name of [
      'clerk',
      'dongcheng',
      'leader',
      'dongchengPresident',
      'nancheng',
    ] as const) {
      const { ranking } = await getReportYear(by(name), 2026)
      expect(ranking.map(({ chamber, place, total }) => [chamber.name, place, total])).toEqual([
        ['南城街道商会', 1, 90],
        ['东城街道商会', 2, 80],
      ])
    }
    expect((await getReportYear(by('member'), 2026)).ranking).toEqual([])
    expect(await results('dongcheng')).toEqual([80])
  })

  test('settles scores, weights and reports once it is published', async () => {
    const { dongcheng, nancheng } = await filed()
    for (const id of [dongcheng, nancheng]) await score(id, [judge(80, 80)], [judge(80, 80)])
    await must(publishRanking, by('clerk'), { year: 2026, version: 1 })
    const over = { code: 'ranking_published' }
    const again = { id: dongcheng, version: 3, panel: 'members', ballots: [] }
    expect(await refusal(scoreReport, by('clerk'), again)).toMatchObject(over)
    expect(await refusal(setReportYear, by('clerk'), { ...YEAR, version: 2 })).toMatchObject(over)
    const late = filing('dongchengChamber', { version: 3 })
    expect(await refusal(fileReport, by('dongchengPresident'), late)).toMatchObject(over)
    expect(await refusal(publishRanking, by('clerk'), { year: 2026, version: 2 })).toMatchObject(
      over,
    )
  })
})

test('a point named at the report becomes one issue however often it is asked for', async () => {
  const { dongcheng: id } = await filed()
  const named = { id, text: '会费收支未公开', category: 'funding' }
  expect(await refusal(noteReportPoint, by('dongchengPresident'), named)).toMatchObject({
    code: 'not_granted',
  })
  expect(await refusal(noteReportPoint, by('clerk'), { ...named, category: 'x' })).toMatchObject({
    at: ['category not_in_list'],
  })
  const point = await must(noteReportPoint, by('clerk'), named)
  const tries = await Promise.all([1, 2, 3].map(() => act(openReportPoint, by('clerk'), point)))
  const numbers = tries.flatMap((one) => (one.ok ? [one.value.number] : []))
  expect(numbers).toHaveLength(1)
  const [number = ''] = numbers
  expect(await refusal(openReportPoint, by('clerk'), point)).toMatchObject({ code: 'point_opened' })
  expect((await getReport(by('dongcheng'), id)).points).toMatchObject([{ issue: number }])
  expect(await getIssue(by('dongcheng'), number, NOW)).toMatchObject({
    source: 'president_report',
    category: 'funding',
  })
  const rows = await prisma.issue.findMany({ where: { districtId: district.id } })
  expect(rows).toMatchObject([{ number, origin: { kind: 'report', recordId: id } }])
})
