import { beforeAll, expect, test } from 'vitest'
import { viewDashboard } from '#lib/dashboard/queries.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { findFirstDay, getIssue, getPastIssue, listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { getChamber } from '#lib/units/chamber-detail.ts'
import { deedsInOrder } from '#tests/features/dashboard/issues.ts'
import { freshDistrict, type PersonName, type TestDistrict } from '#tests/support/factory.ts'

/** The last days of months in which something stood differently than in the others. */
const MONTHS = ['2023-05', '2024-01', '2024-02', '2025-04', '2025-06', '2025-08', '2026-02']
const lastDay = (month: string) => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10)
}
const DAYS = MONTHS.map(lastDay)
const VIEWERS: readonly PersonName[] = ['clerk', 'nancheng', 'dongchengSecretary', 'member']
const LATER = new Date('2026-03-16T01:00:00Z')

const LISTS: readonly Record<string, unknown>[] = [
  {},
  { sort: 'dueOn', state: 'open' },
  { light: ['red'], sort: 'number' },
  { light: ['yellow', 'green'] },
  { stage: ['closed'], sort: '-number' },
  { q: '活动' },
  { onTime: 'true' },
  { relapsed: 'true' },
]

let district: TestDistrict
const captured = new Map<string, unknown>()

/** What somebody sees of the district: every list, the figures, a chamber, as of a day or at an instant. */
async function seen(actor: Actor, now: Date, asOf?: string) {
  const lists = await Promise.all(
    LISTS.map((filters) => {
      const input = issueListInput.parse({ ...filters, count: 'true', asOf })
      return listIssues(actor, input, now)
    }),
  )
  return { lists, figures: await viewDashboard(actor, { asOf }, now) }
}

const endOf = (day: string) => new Date(startOf(addDays(day, 1)).getTime() - 1)

beforeAll(async () => {
  district = await freshDistrict()
  const deeds = deedsInOrder(district)
  for (const day of DAYS) {
    const end = endOf(day)
    while (deeds[0] && deeds[0].at <= end) await deeds.shift()?.run()
    while ((await settleDue(end)) > 0);
    for (const name of VIEWERS) {
      captured.set(`${name} ${day}`, await seen(district.actor(name), end))
    }
  }
  for (const deed of deeds) await deed.run()
  await tenThousandEvents(district)
}, 300_000)

/** Ten thousand later events, every tenth of which changes what lists show. */
async function tenThousandEvents({ id }: TestDistrict): Promise<void> {
  const issues = await prisma.issue.findMany({ where: { districtId: id } })
  const by = {
    districtId: id,
    actorId: null,
    unit: null,
    office: null,
    cause: { kind: 'rule' },
  } as const
  const share = Math.ceil(10_000 / issues.length)
  for (const { number } of issues) {
    const events = Array.from({ length: share }, (_, n): NewEvent => {
      if (n % 10 > 0) return { type: 'comment.added', payload: { note: `第 ${n} 次跟进` } }
      return { type: 'issue.edited', payload: { title: `题目 ${n}`, description: `说明 ${n}` } }
    })
    await districtDb(id).$transaction(
      (tx) => appendToIssue(tx, by, number, LATER, () => events as [NewEvent, ...NewEvent[]]),
      { timeout: 60_000 },
    )
  }
  expect(await prisma.event.count({ where: { districtId: id } })).toBeGreaterThan(10_000)
}

test.each(DAYS.flatMap((day) => VIEWERS.map((name) => [day, name] as const)))(
  '17: the lists and figures of %s for %s are those seen on that day, ten thousand events later',
  async (day, name) => {
    const then = captured.get(`${name} ${day}`) as Awaited<ReturnType<typeof seen>>
    const now = await seen(district.actor(name), LATER, day)
    expect(withoutCursors(now)).toEqual(withoutCursors(then))
  },
)

// A cursor and the version belong to the moment of asking; whoever got work since sees its past too.
function withoutCursors({ lists, figures }: Awaited<ReturnType<typeof seen>>) {
  return {
    lists: lists.map(({ items, total }) => ({
      total,
      items: items.map(({ version: _v, ...line }) => line),
    })),
    // Then it was counted up to the last millisecond of the day, now up to its end.
    figures: {
      ...figures,
      dwell: figures.dwell.map((one) => ({ ...one, days: Math.round(one.days * 1000) / 1000 })),
    },
  }
}

test('17: an issue as of a day is what its events up to then make of it, and nobody may act on it', async () => {
  const clerk = district.actor('clerk')
  const [first] = await prisma.issue.findMany({
    where: { districtId: district.id },
    orderBy: { reportedAt: 'asc' },
  })
  const number = first?.number as string
  const past = await getPastIssue(clerk, number, '2024-01-31', LATER)
  expect(past?.issue).toMatchObject({
    stage: 'pending_verification',
    moves: [],
    title: '活动半年未开展',
  })
  expect(past?.events.at(-1)?.seq).toBe(past?.issue.version)
  expect(past?.events.every(({ at }) => at < '2024-01-31T16:00:00Z')).toBe(true)
  expect((await getIssue(clerk, number, LATER)).stage).toBe('closed')
  expect(await getPastIssue(clerk, number, '2023-05-01', LATER)).toBeNull()
  await expect(
    getPastIssue(district.actor('logistics'), number, '2024-01-31', LATER),
  ).rejects.toThrow('not_found')
})

test('a page of a past list goes on where it ended, and its cursor is refused for another day', async () => {
  const clerk = district.actor('clerk')
  const input = issueListInput.parse({ asOf: '2025-08-31', limit: 3 })
  const first = await listIssues(clerk, input, LATER)
  const cursor = first.nextCursor as string
  const second = await listIssues(clerk, { ...input, cursor }, LATER)
  const whole = await listIssues(clerk, { ...input, limit: 50 }, LATER)
  expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 6))
  for (const asOf of ['2025-08-30', undefined]) {
    await expect(listIssues(clerk, { ...input, asOf, cursor }, LATER)).rejects.toThrow('bad_cursor')
  }
})

test('before the first event there is nothing, and a day in the future is refused by its name', async () => {
  const clerk = district.actor('clerk')
  const at = (asOf: string) =>
    listIssues(clerk, issueListInput.parse({ asOf, count: 'true' }), LATER)
  expect(await at('2020-01-01')).toEqual({ items: [], nextCursor: null, total: 0 })
  expect(await findFirstDay(clerk)).toBe('2023-05-02')
  await expect(at('2026-03-17')).rejects.toMatchObject({ code: 'day_in_future', path: 'asOf' })
  await expect(viewDashboard(clerk, { asOf: '2026-03-17' }, LATER)).rejects.toMatchObject({
    code: 'day_in_future',
    path: 'asOf',
  })
  expect(issueListInput.safeParse({ asOf: '2026-02-30' }).error?.issues[0]?.path).toEqual(['asOf'])
  expect((await at('2026-03-16')).total).toBe(
    (await listIssues(clerk, issueListInput.parse({ count: 'true' }), LATER)).total,
  )
})

test('the page of a chamber counts its issues as of the day', async () => {
  const clerk = district.actor('clerk')
  const { code } = district.units.dongchengChamber
  expect((await getChamber(clerk, code, '2026-03-16', '2024-01-31')).issues).toEqual({
    open: 1,
    closed: 0,
    overdue: 0,
  })
  expect((await getChamber(clerk, code, '2026-03-16', '2024-02-29')).issues).toEqual({
    open: 0,
    closed: 1,
    overdue: 0,
  })
  expect((await getChamber(clerk, code, '2026-03-16', '2020-01-01')).issues).toEqual({
    open: 0,
    closed: 0,
    overdue: 0,
  })
  await expect(getChamber(clerk, code, '2026-03-16', '2026-03-17')).rejects.toMatchObject({
    code: 'day_in_future',
    path: 'asOf',
  })
})

test('while the past is still being made after an update, it is refused rather than shown in part', async () => {
  await prisma.$executeRaw`INSERT INTO unspanned_issue SELECT district_id, id FROM issue WHERE district_id = ${district.id} LIMIT 1`
  const input = issueListInput.parse({ asOf: '2025-01-01' })
  await expect(listIssues(district.actor('clerk'), input, LATER)).rejects.toMatchObject({
    code: 'past_incomplete',
  })
  await prisma.unspannedIssue.deleteMany({ where: { districtId: district.id } })
})
