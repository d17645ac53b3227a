import { describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { readNotices } from '#lib/notices/commands/read-notices.ts'
import { drainOutbox } from '#lib/notices/drain.ts'
import { countUnread, listNotices } from '#lib/notices/queries.ts'
import { freshDistrict, must, NOW, type PersonName } from '#tests/support/factory.ts'
import { drainAll, forgetSoFar, later, toldOf } from '#tests/support/notices/told.ts'
import { teller } from '#tests/support/told-issues.ts'

const all = { unread: false, limit: 50 }

/** An issue that the clerk has given to the township, with nothing unread so far. */
async function dispatched() {
  const district = await freshDistrict()
  const tell = teller(district)
  const number = await tell.report('换届超期')
  await tell.act(number, 'clerk', 'accept')
  await tell.give(number, 'clerk', 'dongcheng')
  await forgetSoFar(district)
  return { district, number, ...tell }
}

describe('who is told', () => {
  test('of a report: the clerks, and those who are linked with the chamber', async () => {
    const district = await freshDistrict()
    const number = await teller(district).report('无固定阵地')
    await drainAll()
    expect(await toldOf(district, number)).toEqual({
      clerk: 1,
      clerk2: 1,
      leader: 1,
      instructor: 1,
    })
  })

  test('of a dispatch: the unit that takes it, and no other township', async () => {
    const district = await freshDistrict()
    const tell = teller(district)
    const number = await tell.report('无固定阵地')
    await tell.act(number, 'clerk', 'accept')
    await forgetSoFar(district)
    await tell.give(number, 'clerk', 'dongcheng')
    await drainAll()
    expect(await toldOf(district, number)).toEqual({ dongcheng: 1 })
  })

  test('of a submission: whoever gave the work, but not whoever submitted', async () => {
    const { district, number, on } = await dispatched()
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
    await drainAll()
    expect(await toldOf(district, number)).toEqual({ clerk: 2, clerk2: 2 })
  })

  test('of a failed verdict: whoever has to do it again', async () => {
    const { district, number, on } = await dispatched()
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
    await forgetSoFar(district)
    await on(number, 'clerk', 'dongcheng', 'verify', { verdict: 'fail', reason: '缺少照片' })
    await drainAll()
    expect(await toldOf(district, number)).toEqual({ dongcheng: 1 })
  })

  test('of the last verdict: the director when it waits for approval, the reporter when it is over', async () => {
    const district = await freshDistrict()
    const tell = teller(district)
    for (const [severity, expected] of [
      ['key', { dongcheng: 1, director: 1 }],
      ['ordinary', { dongcheng: 1, member: 1 }],
    ] as const) {
      const number = await tell.report('换届超期', severity)
      await tell.act(number, 'clerk', 'accept')
      await tell.give(number, 'clerk', 'dongcheng')
      await tell.on(number, 'dongcheng', 'dongcheng', 'acknowledge')
      await tell.on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
      await forgetSoFar(district)
      await tell.on(number, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass' })
      await drainAll()
      expect(await toldOf(district, number)).toEqual(expected)
    }
  })

  test('of a comment: everybody it goes through, not those who merely could look', async () => {
    const { district, number, act } = await dispatched()
    await act(number, 'dongchengPresident', 'comment', { note: '已联系社区' })
    await drainAll()
    expect(await toldOf(district, number)).toEqual({
      clerk: 1,
      clerk2: 1,
      dongcheng: 1,
      member: 1,
    })
  })

  test('of an issue nobody who does not see it, though the rule means them', async () => {
    const { district, number, give, on } = await dispatched()
    await give(number, 'clerk', 'civilAffairs', { kind: 'support' })
    await give(number, 'clerk', 'nancheng', { kind: 'support' })
    await forgetSoFar(district)
    await on(number, 'clerk', 'civilAffairs', 'withdraw', { reason: '不再需要' })
    await drainAll()
    expect(await toldOf(district, number)).toEqual({})
  })

  test('nobody without an office, and nobody whose account is closed', async () => {
    const { district, number, give } = await dispatched()
    const { accountId } = district.actor('nancheng')
    const where = { districtId_id: { districtId: district.id, id: accountId } }
    await prisma.account.update({ where, data: { disabledAt: NOW } })
    await give(number, 'clerk', 'nancheng', { kind: 'support' })
    await drainAll()
    expect(await toldOf(district, number)).toEqual({})
  })

  test('nobody in another district', async () => {
    const other = await freshDistrict()
    const { number } = await dispatched()
    expect(await prisma.notice.count({ where: { districtId: other.id } })).toBe(0)
    expect(await toldOf(other, number)).toEqual({})
  })
})

describe('the centre', () => {
  test('holds one line an issue, with a count and what happened last', async () => {
    const { district, number, on } = await dispatched()
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
    await drainAll()
    const { items } = await listNotices(district.actor('clerk2'), all)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      number,
      unread: 2,
      last: { type: 'assignment.submitted', unit: { name: '东城街道' } },
    })
  })

  test('counts anew after it was read', async () => {
    const { district, number, on, act } = await dispatched()
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await drainAll()
    const clerk = district.actor('clerk2')
    expect(await countUnread(clerk)).toBe(1)
    expect(await must(readNotices, clerk, { issue: number })).toEqual({ read: 1 })
    expect(await countUnread(clerk)).toBe(0)
    expect((await listNotices(clerk, { ...all, unread: true })).items).toEqual([])
    await act(number, 'dongcheng', 'comment', { note: '请看' })
    await drainAll(later(1))
    expect((await listNotices(clerk, all)).items[0]).toMatchObject({ number, unread: 1 })
  })

  test('marks only what is the person’s own', async () => {
    const { district, number, on } = await dispatched()
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await drainAll()
    const { items } = await listNotices(district.actor('clerk2'), all)
    const ids = items.map(({ id }) => id)
    expect(await must(readNotices, district.actor('nancheng'), { ids })).toEqual({ read: 0 })
    expect(await must(readNotices, district.actor('clerk'), { all: true })).toEqual({ read: 1 })
    expect(await toldOf(district, number)).toEqual({ clerk2: 1 })
  })

  test('shows nothing any more of an issue that went out of reach', async () => {
    const { district, number, give, on } = await dispatched()
    await give(number, 'clerk', 'civilAffairs', { kind: 'support' })
    await drainAll()
    const department = district.actor('department')
    expect(await countUnread(department)).toBe(1)
    await on(number, 'clerk', 'civilAffairs', 'withdraw', { reason: '不再需要' })
    expect(await countUnread(department)).toBe(0)
    expect((await listNotices(department, all)).items).toEqual([])
  })

  test('is read page by page, unread first and each line once', async () => {
    const district = await freshDistrict()
    const tell = teller(district)
    const numbers: string[] = []
    for (let count = 0; count < 5; count += 1) numbers.push(await tell.report(`问题${count}`))
    await drainAll()
    const clerk = district.actor('clerk')
    for (const issue of [numbers[1], numbers[3]]) await must(readNotices, clerk, { issue })
    const seen: { number: string; unread: number }[] = []
    let cursor: string | undefined
    do {
      const page = await listNotices(clerk, { unread: false, limit: 2, cursor })
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen.map(({ unread }) => unread)).toEqual([1, 1, 1, 0, 0])
    expect(seen.map(({ number }) => number).sort()).toEqual(numbers.sort())
  })
})

describe('each event is told exactly once', () => {
  const people: PersonName[] = ['clerk', 'clerk2']

  test('when two workers drain at the same time', async () => {
    const { district, number, on } = await dispatched()
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    for (let count = 0; count < 10; count += 1) {
      await on(number, 'dongcheng', 'dongcheng', 'report_progress', { note: `第 ${count} 次` })
    }
    const drain = () => drainOutbox({ now: NOW, limit: 3, canMail: true })
    for (let round = 0; round < 8; round += 1) await Promise.all([drain(), drain(), drain()])
    await drainAll()
    const told = await toldOf(district, number)
    expect(people.map((name) => told[name])).toEqual([11, 11])
  })

  test('when the worker dies after it has written and before it has committed', async () => {
    const { district, number, on } = await dispatched()
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    const where = { districtId: district.id, processedAt: null }
    // Marking the rows is the last thing a drain does: refused, everything before it is undone.
    await prisma.$executeRaw`ALTER TABLE outbox ADD CONSTRAINT dead CHECK (processed_at IS DISTINCT FROM '2026-03-16T01:00:00Z') NOT VALID`
    expect(await drainOutbox({ now: NOW, canMail: true })).toBe(0)
    await prisma.$executeRaw`ALTER TABLE outbox DROP CONSTRAINT dead`
    expect(await toldOf(district, number)).toEqual({})
    expect(await prisma.outbox.count({ where })).toBe(1)
    // It is tried again after a while, not at once.
    expect(await drainOutbox({ now: NOW, canMail: true })).toBe(0)
    await drainAll(later(1))
    expect(await toldOf(district, number)).toEqual({ clerk: 1, clerk2: 1 })
  })

  test('and one that cannot be told holds up nobody behind it', async () => {
    const { district, number, on } = await dispatched()
    const { id: districtId } = district
    const issue = await prisma.issue.findFirstOrThrow({ where: { districtId, number } })
    const lost = { districtId, issueId: issue.id, seq: 900, type: 'comment.added', createdAt: NOW }
    await prisma.outbox.create({ data: lost })
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await drainAll()
    expect(await toldOf(district, number)).toEqual({ clerk: 1, clerk2: 1 })
    await prisma.outbox.deleteMany({ where: { seq: 900 } })
  })
})
