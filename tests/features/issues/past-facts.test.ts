import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/district.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { listLedgerFacts } from '#lib/issues/beside.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import { ledgerLines } from '#lib/ledger-rows/load.ts'
import { pastLedgerLines } from '#lib/ledger-rows/past.ts'
import { deedsInOrder } from '#tests/features/dashboard/issues.ts'
import { freshDistrict, type TestDistrict } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'

const DAYS = ['2023-12-31', '2024-02-29', '2025-04-30', '2025-06-30', '2025-08-31', '2026-03-14']
const LATER = new Date('2026-03-16T01:00:00Z')
const endOf = (day: string) => new Date(`${day}T23:59:30+08:00`)

let district: TestDistrict
const captured = new Map<string, unknown>()

/** What the ledger says now, by the rows of now. */
const present = () =>
  ledgerLines(
    Prisma.sql`FROM issue i WHERE i.district_id = ${district.id}`,
    Prisma.sql`ORDER BY i.number`,
  )

beforeAll(async () => {
  district = await freshDistrict()
  const deeds = deedsInOrder(district)
  const { move } = walker(district)
  for (const [round, day] of DAYS.entries()) {
    while (deeds[0] && deeds[0].at <= endOf(day)) await deeds.shift()?.run()
    const [first] = await prisma.issue.findMany({
      where: { districtId: district.id },
      orderBy: { reportedAt: 'desc' },
    })
    const words = { goal: `目标${round}`, measures: `措施${round}`, owner: `责任人${round}` }
    const facts = {
      ...words,
      phone: `1380000123${round}`,
      accountableLeader: `领导${round}`,
      difficulties: `困难${round}`,
      remark: `备注${round}`,
    }
    for (const [fact, value] of Object.entries(facts)) {
      const step = { action: 'correct', [fact]: value }
      await move('clerk', first?.number as string, step, endOf(day))
    }
    while ((await settleDue(endOf(day))) > 0);
    captured.set(day, await present())
  }
  for (const deed of deeds) await deed.run()
}, 120_000)

test.each(DAYS)(
  '17: every column of the ledger as of %s is what it was at the end of that day',
  async (day) => {
    const then = captured.get(day) as Awaited<ReturnType<typeof present>>
    const ids = (await present()).map(({ id }) => id)
    expect(then.length).toBeGreaterThan(0)
    expect(await pastLedgerLines(district.id, ids, day)).toEqual(then)
  },
)

test('folded up to today, the ledger of the past is that of the present', async () => {
  const now = await present()
  const ids = now.map(({ id }) => id)
  expect(await pastLedgerLines(district.id, ids, '2026-03-16')).toEqual(now)
})

test('the columns of a past list say what stood there then, for the issues of that list alone', async () => {
  const clerk = district.actor('clerk')
  const list = await listIssues(clerk, issueListInput.parse({ asOf: '2023-12-31' }), LATER)
  const all = (await present()).map(({ facts }) => facts.number)
  const facts = await listLedgerFacts(clerk, all, LATER, '2023-12-31')
  expect(Object.keys(facts)).toEqual(list.items.map(({ number }) => number))
  const [number = ''] = Object.keys(facts)
  expect(facts[number]).toMatchObject({
    goal: '目标0',
    accountableLeader: '领导0',
    progress: null,
    verifier: null,
    closed: false,
  })
  expect((await listLedgerFacts(clerk, [number], LATER))[number]).toMatchObject({
    goal: '目标1',
    progress: '已整改',
    verifier: '经办甲',
    closed: true,
  })
  const stranger = await listLedgerFacts(district.actor('logistics'), all, LATER, '2023-12-31')
  expect(stranger).toEqual({})
})
