import { beforeAll, expect, test } from 'vitest'
import { getDashboard } from '#lib/dashboard/queries.ts'
import { districtDb } from '#lib/db/district.ts'
import { drawSample } from '#lib/domain/look-back.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { drawLookBacks } from '#lib/issues/look-back.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { freshDistrict, must, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

const DAY = 24 * 3600 * 1000
const after = (days: number) => new Date(NOW.getTime() + days * DAY)
/** Closed on 16 March, under watch until 14 June, drawn from 1 July on. */
const JULY = new Date('2026-07-01T00:00:00+08:00')

let district: TestDistrict
let numbers: string[]

async function closedIssue(own: TestDistrict): Promise<string> {
  const { report, act, give, on } = teller(own)
  const number = await report('已销号')
  await act(number, 'clerk', 'accept')
  await give(number, 'clerk', 'dongcheng')
  await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
  await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
  await on(number, 'clerk', 'dongcheng', 'verify', { verdict: 'pass' })
  return number
}

async function lookBack(own: TestDistrict, number: string, outcome: string, at: Date) {
  const { version } = await districtDb(own.id).issue.findFirstOrThrow({ where: { number } })
  const found = { action: 'look_back', outcome, note: '回头看' }
  await must(moveIssue, own.actor('clerk'), { number, version, ...found }, at)
}

beforeAll(async () => {
  district = await freshDistrict()
  numbers = []
  for (let count = 0; count < 7; count += 1) numbers.push(await closedIssue(district))
})

test('9: the month is drawn once it is over, by whichever worker comes, and its sample can be drawn again', async () => {
  expect(await drawLookBacks(new Date(JULY.getTime() - 1))).toBe(0)
  const counts = await Promise.all([1, 2, 3].map(() => drawLookBacks(JULY)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await drawLookBacks(after(200))).toBe(0)

  const db = districtDb(district.id)
  const [draw, ...others] = await db.lookBackDraw.findMany()
  expect(others).toEqual([])
  expect(draw).toMatchObject({ cohort: '2026-06', share: 20, population: 7, drawn: 2 })
  const drawn = await db.issue.findMany({
    where: { NOT: { lookBackDrawnAt: null } },
    orderBy: { number: 'asc' },
  })
  expect(drawn.map(({ number }) => number)).toEqual(drawSample(numbers, draw?.seed ?? '', 20))
  const [event] = (await listEvents(district.actor('clerk'), drawn[0]?.number ?? '')).filter(
    ({ type }) => type === 'lookback.drawn',
  )
  expect(event).toMatchObject({
    by: null,
    cause: { kind: 'rule', ref: 'look-back:2026-06' },
    payload: { cohort: '2026-06', seed: draw?.seed },
  })
})

test('9: what was reopened meanwhile is not drawn', async () => {
  const own = await freshDistrict()
  const number = await closedIssue(own)
  await lookBack(own, number, 'relapsed', after(40))
  expect(await drawLookBacks(JULY)).toBe(0)
  expect(await districtDb(own.id).lookBackDraw.count()).toBe(0)
})

test('9: a relapse on day 40 reopens the same number, and the rate changes at once', async () => {
  const own = await freshDistrict()
  const [number] = [await closedIssue(own), await closedIssue(own)]
  const rate = async (at: Date) => {
    const { relapsed, relapseRate } = await getDashboard(own.actor('clerk'), {}, at)
    return { relapsed, relapseRate }
  }
  expect(await rate(after(40))).toEqual({ relapsed: 0, relapseRate: 0 })
  await lookBack(own, number, 'relapsed', after(40))
  expect(await rate(after(40))).toEqual({ relapsed: 1, relapseRate: 0.5 })
  const issue = await districtDb(own.id).issue.findFirstOrThrow({ where: { number } })
  expect(issue).toMatchObject({ number, stage: 'rectifying', reopenCount: 1 })
  const types = (await listEvents(own.actor('clerk'), number)).map(({ type }) => type)
  expect(types).toContain('assignment.passed')
  expect(types).toContain('issue.reopened')
})
