import { beforeEach, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { seeExports } from '#lib/exports/commands/see-exports.ts'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { forgetExports } from '#lib/exports/forget.ts'
import { countNews } from '#lib/exports/queries.ts'
import { runExports, runSmallExport } from '#lib/jobs/export-work.ts'
import { forgetMessages } from '#lib/jobs/notices.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { tellAnnouncements } from '#lib/notices/announce.ts'
import { sendDigests } from '#lib/notices/digests.ts'
import { countUnread } from '#lib/notices/queries.ts'
import { sendDeliveries } from '#lib/notices/send.ts'
import { readReport } from '#lib/statistics/commands/read-report.ts'
import { setSchedule } from '#lib/statistics/commands/set-schedule.ts'
import { makeDueReports } from '#lib/statistics/make-due.ts'
import { listUnread } from '#lib/statistics/queries.ts'
import { freshDistrict, must, NOW, type TestDistrict } from '#tests/support/factory.ts'
import { mailServer } from '#tests/support/notices/servers.ts'
import { deliveriesOf, emptyQueue, later, mailTo, outboundTo } from '#tests/support/notices/told.ts'
import { walker } from '#tests/support/seed-issues.ts'

let district: TestDistrict
beforeEach(async () => {
  await emptyQueue()
  while ((await tellAnnouncements({ now: NOW, canMail: false })) > 0);
  district = await freshDistrict()
  await walker(district).report({ chamber: 'dongchengChamber', by: 'member' })
})

/** The first day of the month after the one the tests act in, half past eight in Shanghai. */
const NEXT = new Date('2026-04-01T00:30:00Z')
const tell = (now: Date) => tellAnnouncements({ now, canMail: true })
const unread = (name: Parameters<TestDistrict['actor']>[0]) => countUnread(district.actor(name))
const finish = { signal: new AbortController().signal }

test('a report made by the clock is told to everybody who may read it, until they have opened it', async () => {
  const before = { clerk: await unread('clerk'), dongcheng: await unread('dongcheng') }
  expect(await makeDueReports(NEXT)).toBeGreaterThan(0)
  expect(await unread('clerk')).toBe(before.clerk + 1)
  expect(await listUnread(district.actor('director'))).toEqual(['2026-03'])
  expect(await unread('dongcheng')).toBe(before.dongcheng)
  await must(readReport, district.actor('clerk'), { month: '2026-03' }, NEXT)
  expect(await unread('clerk')).toBe(before.clerk)
})

test('once recipients are set down, they alone are told; nobody when nobody is', async () => {
  const schedule = { day: 1, recipients: [], version: 0 }
  await must(setSchedule, district.actor('clerk'), schedule, NOW)
  await makeDueReports(NEXT)
  expect(await listUnread(district.actor('clerk'))).toEqual([])
})

test('a mail about a report goes out once, by the settings of each, with the way to it', async () => {
  const server = await mailServer()
  const clerk = await mailTo(district, 'clerk', 'now')
  const director = await mailTo(district, 'director', 'digest')
  await mailTo(district, 'clerk2', 'off')
  await makeDueReports(NEXT)
  expect(await tell(NEXT)).toBeGreaterThan(0)
  expect(await tell(NEXT)).toBe(0)
  const outbound = outboundTo(server.url)
  await sendDeliveries({ now: NEXT, outbound })
  expect(server.mails.map(({ to }) => to)).toEqual([[clerk]])
  expect(server.mails[0]?.subject).toBe('2026年3月问题整改统计月报已生成')
  expect(server.mails[0]?.text).toContain('http://127.0.0.1:3000/statistics/2026-03/open')
  const tomorrow = new Date(NEXT.getTime() + 86_400_000)
  await sendDigests({ now: tomorrow })
  await sendDeliveries({ now: tomorrow, outbound })
  expect(server.mails.map(({ to }) => to)).toEqual([[clerk], [director]])
})

test('nobody is written to about a report they have opened meanwhile', async () => {
  const server = await mailServer()
  await mailTo(district, 'clerk', 'now')
  await makeDueReports(NEXT)
  await tell(NEXT)
  await must(readReport, district.actor('clerk'), { month: '2026-03' }, NEXT)
  await sendDeliveries({ now: NEXT, outbound: outboundTo(server.url) })
  expect(server.mails).toEqual([])
  expect((await deliveriesOf(district)).map(({ status }) => status)).toEqual(['dropped'])
})

test('an export a worker has written is told to its owner, in the bell and by mail', async () => {
  const server = await mailServer()
  const clerk = district.actor('clerk')
  await mailTo(district, 'clerk', 'now')
  const before = await unread('clerk')
  await must(startExport, clerk, { format: 'jsonl' }, NOW)
  await runExports.run({ now: later(1), ...finish })
  expect(await unread('clerk')).toBe(before + 1)
  expect(await countNews(clerk)).toEqual({ done: 1, failed: 0 })
  await tell(later(1))
  await sendDeliveries({ now: later(1), outbound: outboundTo(server.url) })
  expect(server.mails[0]?.text).toContain('http://127.0.0.1:3000/issues/exports')
  await must(seeExports, clerk, {}, later(2))
  expect(await unread('clerk')).toBe(before)
})

test('an export its owner waited for is not told; one that was given up is, until it is gone', async () => {
  const clerk = district.actor('clerk')
  const short = await must(startExport, clerk, { format: 'jsonl' }, NOW)
  await runSmallExport(district.id, short, later(1))
  expect(await countNews(clerk)).toEqual({ done: 0, failed: 0 })
  const { id } = await must(startExport, clerk, { format: 'csv' }, later(2))
  await prisma.ledgerExport.updateMany({ where: { id }, data: { attempts: 3 } })
  await runExports.run({ now: later(3), ...finish })
  expect(await countNews(clerk)).toEqual({ done: 0, failed: 1 })
  await forgetExports(later(3 + 24 * 60))
  expect(await countNews(clerk)).toEqual({ done: 0, failed: 0 })
})

test('an announcement is deleted ninety days after it was looked at, once no message stands for it', async () => {
  const server = await mailServer()
  await mailTo(district, 'clerk', 'now')
  await makeDueReports(NEXT)
  while ((await tell(NEXT)) > 0);
  await sendDeliveries({ now: NEXT, outbound: outboundTo(server.url) })
  for (const name of ['clerk', 'clerk2'] as const) {
    await must(readReport, district.actor(name), { month: '2026-03' }, NEXT)
  }
  const [clerk, clerk2, director] = (['clerk', 'clerk2', 'director'] as const).map((name) => {
    return district.actor(name).accountId
  })
  const left = async () => {
    const where = {
      districtId: district.id,
      accountId: { in: [clerk, clerk2, director] as string[] },
    }
    const found = await prisma.announcement.findMany({ where })
    return found.map(({ accountId }) => accountId)
  }
  const after = (days: number) => new Date(NEXT.getTime() + days * 86_400_000 + 1)
  const forget = (days: number) => drain(after(days), [forgetMessages])
  await forget(89)
  expect(await left()).toHaveLength(3)
  const { count } = await prisma.delivery.updateMany({
    where: { districtId: district.id, accountId: clerk },
    data: { status: 'dead' },
  })
  expect(count).toBe(1)
  await forget(90)
  expect((await left()).sort()).toEqual([clerk, director].sort())
  await prisma.delivery.updateMany({ where: { accountId: clerk }, data: { status: 'sent' } })
  await forget(90)
  // Who has not looked yet is still told.
  expect(await left()).toEqual([director])
  expect(await listUnread(district.actor('director'))).toEqual(['2026-03'])
  await makeDueReports(after(90))
  expect(await listUnread(district.actor('clerk'))).not.toContain('2026-03')
})

test('nobody is called to what their offices no longer let them look at', async () => {
  const clerk = district.actor('clerk')
  await must(startExport, clerk, { format: 'jsonl' }, NOW)
  await runExports.run({ now: later(1), ...finish })
  await makeDueReports(NEXT)
  expect(await unread('clerk')).toBeGreaterThan(1)
  expect(await countUnread({ ...clerk, appointments: [] })).toBe(0)
  const server = await mailServer()
  await mailTo(district, 'clerk', 'now')
  await prisma.appointment.updateMany({
    where: { districtId: district.id, personId: clerk.personId },
    data: { untilOn: new Date('2026-03-01') },
  })
  await tell(NEXT)
  await sendDeliveries({ now: NEXT, outbound: outboundTo(server.url) })
  expect(server.mails).toEqual([])
})
