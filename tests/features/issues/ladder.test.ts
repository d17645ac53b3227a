import { beforeAll, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { loadForClock, lockIssue } from '#lib/issue-record/load.ts'
import { settle, settleDue } from '#lib/issue-record/settle.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { freshDistrict, must, NOW, type TestDistrict, TODAY } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

const HOUR = 3600 * 1000
const DAY = 24 * HOUR
const after = (days: number) => new Date(NOW.getTime() + days * DAY)

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})

/** An issue whose work lies with the chamber, given by the township and due on 4 May. */
async function withChamber(own: TestDistrict): Promise<string> {
  const { report, act, give, on, link } = teller(own)
  const number = await report('阵地未落实')
  await act(number, 'clerk', 'accept')
  await give(number, 'clerk', 'dongcheng', { dueOn: addDays(TODAY, 90) })
  await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
  const { assignmentId: parentId } = await link(number, 'dongcheng')
  await give(number, 'dongcheng', 'dongchengChamber', { dueOn: addDays(TODAY, 49), parentId })
  return number
}

async function settleAll(now: Date): Promise<void> {
  while ((await settleDue(now)) > 0);
}

/** The documents of an issue, units by their names. */
async function documents(own: TestDistrict, number: string) {
  const names = new Map(Object.values(own.units).map(({ code, name }) => [code, name]))
  const rows = await districtDb(own.id).supervision.findMany({
    where: { issue: { number } },
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => ({
    number: row.number,
    at: new Date(row.issuedAt.getTime() + 8 * HOUR).toISOString().slice(0, 16),
    to: names.get(row.toCode),
    copies: row.copies.map((code) => names.get(code)),
    replyBy: row.replyBy.toISOString().slice(0, 10),
  }))
}

test('3: hour by hour, exactly the documents of the ladder come, in order and numbered', async () => {
  const number = await withChamber(district)
  for (let hour = 0; hour < 24 * 70; hour += 1) {
    await settleDue(new Date(NOW.getTime() + hour * HOUR))
  }
  // 4 May 2026 is a Monday on which Labour Day is still kept; 9 May is worked instead.
  expect(await documents(district, number)).toEqual([
    {
      number: '东城街道提〔2026〕1号',
      at: '2026-04-20T09:00',
      to: '东城街道商会',
      copies: [],
      replyBy: '2026-04-23',
    },
    {
      number: '东城街道催〔2026〕1号',
      at: '2026-04-27T09:00',
      to: '东城街道商会',
      copies: [],
      replyBy: '2026-04-30',
    },
    {
      number: '测试区工商联督〔2026〕1号',
      at: '2026-05-11T09:00',
      to: '东城街道商会',
      copies: ['东城街道'],
      replyBy: '2026-05-14',
    },
    {
      number: '测试区工商联通〔2026〕1号',
      at: '2026-05-18T09:00',
      to: '东城街道商会',
      copies: ['东城街道'],
      replyBy: '2026-05-21',
    },
  ])
  const { supervisors } = await districtDb(district.id).issue.findFirstOrThrow({
    where: { number },
  })
  expect(supervisors).toEqual([district.units.dongcheng.code, district.units.federation.code])
})

test('3: a reply stops the next rung', async () => {
  const number = await withChamber(district)
  const at = after(43)
  await settleAll(at)
  const db = districtDb(district.id)
  const last = await db.supervision.findFirstOrThrow({
    where: { issue: { number } },
    orderBy: { position: 'desc' },
  })
  expect(last.rung).toBe('remind')
  const { version } = await db.issue.findFirstOrThrow({ where: { number } })
  const answer = { action: 'reply_supervision', supervisionId: last.id, note: '已签约' }
  await must(
    moveIssue,
    district.actor('dongchengPresident'),
    { number, version, ...answer },
    new Date(at.getTime() + HOUR),
  )
  await settleAll(after(60))
  const rungs = (await documents(district, number)).map(({ number: paper }) => paper.slice(-9, -8))
  expect(rungs).toEqual(['提', '催'])
  await settleAll(after(70))
  expect(await documents(district, number)).toHaveLength(3)
})

test('3: two workers at once, and one that fails on the way, leave every rung once', async () => {
  const own = await freshDistrict()
  const numbers = [await withChamber(own), await withChamber(own), await withChamber(own)]
  const late = after(120)
  const db = districtDb(own.id)
  for (const number of numbers) {
    const failing = db.$transaction(async (tx) => {
      await lockIssue(tx, own.id, number)
      const loaded = await loadForClock(tx, own.id, number, late)
      if (!loaded) throw new Error('not there')
      expect((await settle(tx, loaded, late)).appended).toBeGreaterThan(4)
      throw new Error('the power fails')
    })
    await expect(failing).rejects.toThrow('the power fails')
  }
  expect(await db.supervision.count()).toBe(0)
  expect(await db.counter.count({ where: { key: { startsWith: 'paper-' } } })).toBe(0)

  await Promise.all([settleAll(late), settleAll(late)])
  await settleAll(late)
  const rows = await db.supervision.findMany({ include: { issue: { select: { number: true } } } })
  const rungs = rows.map(({ issue, clockId, rung }) => `${issue.number} ${clockId} ${rung}`)
  expect(new Set(rungs).size).toBe(rungs.length)
  const papers = rows.map(({ number }) => number)
  expect(new Set(papers).size).toBe(papers.length)
  for (const number of numbers) {
    const own = rows.filter(({ issue, clockId }) => issue.number === number && clockId)
    const finish = own.filter(({ clock, toCode }) => clock === 'finish' && toCode.endsWith('-DC'))
    expect(finish.map(({ rung }) => rung).sort()).toEqual([
      'circulate',
      'prompt',
      'remind',
      'supervise',
    ])
  }
})

test('2: an overdue issue is supervised at its minute, whatever is done to it meanwhile', async () => {
  const own = await freshDistrict()
  const quiet = await withChamber(own)
  const busy = await withChamber(own)
  const late = after(50)
  await settleAll(late)
  const at = late.getTime()
  const version = async (number: string) =>
    (await districtDb(own.id).issue.findFirstOrThrow({ where: { number } })).version
  const edit = { action: 'correct', title: '换了题目', description: '说明' }
  await must(
    moveIssue,
    own.actor('clerk'),
    { number: busy, version: await version(busy), ...edit },
    new Date(at + 1000),
  )
  const comment = { action: 'comment', note: '正在办理' }
  await must(
    moveIssue,
    own.actor('member'),
    { number: busy, version: await version(busy), ...comment },
    new Date(at + 2000),
  )
  await settleAll(after(70))
  const supervised = async (number: string) =>
    (await listEvents(own.actor('clerk'), number))
      .filter(({ type, cause }) => type === 'supervision.issued' && cause.kind === 'rule')
      .map(({ at: instant, cause }) => [instant, cause.ref])
  expect(await supervised(busy)).toEqual(await supervised(quiet))
  expect((await supervised(busy)).length).toBeGreaterThan(3)
})

test('what the clock did just now makes nobody wait for a fresh page', async () => {
  const { report, act, give } = teller(district)
  const number = await report('无人签收')
  await act(number, 'clerk', 'accept')
  await give(number, 'clerk', 'dongcheng')
  const db = districtDb(district.id)
  const { version } = await db.issue.findFirstOrThrow({ where: { number } })
  const { id: assignmentId } = await db.assignment.findFirstOrThrow({
    where: { issue: { number } },
  })
  const submit = { action: 'submit', assignmentId, note: '已完成' }
  // Signed for by the clock two days before; no worker has been by.
  const moved = await must(
    moveIssue,
    district.actor('dongcheng'),
    { number, version, ...submit },
    after(5),
  )
  expect(moved.version).toBe(version + 2)
})
