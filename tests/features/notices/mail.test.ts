import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { readNotices } from '#lib/notices/commands/read-notices.ts'
import { setNoticePreference } from '#lib/notices/commands/set-notice-preference.ts'
import { sendDigests } from '#lib/notices/digests.ts'
import { sendDeliveries } from '#lib/notices/send.ts'
import { freshDistrict, must, refusal } from '#tests/support/factory.ts'
import { mailServer } from '#tests/support/notices/servers.ts'
import {
  deliveriesOf,
  drainAll,
  emptyQueue,
  later,
  mailTo,
  outboundTo,
} from '#tests/support/notices/told.ts'
import { teller } from '#tests/support/told-issues.ts'

beforeEach(emptyQueue)

/** A township with an address and a new dispatch, at NOW. */
async function dispatchTo(mode: 'now' | 'digest' | 'off') {
  const server = await mailServer()
  const district = await freshDistrict()
  const tell = teller(district)
  const address = await mailTo(district, 'dongcheng', mode)
  const number = await tell.report('秘书长兼职，无专职人员')
  await tell.act(number, 'clerk', 'accept')
  await tell.give(number, 'clerk', 'dongcheng')
  await drainAll()
  const send = (minutes: number) =>
    sendDeliveries({ now: later(minutes), outbound: outboundTo(server.url) })
  return { server, district, address, number, send, ...tell }
}

/** 08:30 in Shanghai, so many days after the Monday the tests act on. */
const morning = (days: number) => new Date(Date.parse('2026-03-16T00:30:00Z') + days * 86_400_000)

describe('a mail', () => {
  test('says number, title, what happened and where, and nothing else of the issue', async () => {
    const { server, address, number, send } = await dispatchTo('now')
    await send(2)
    expect(server.mails).toHaveLength(1)
    const [mail] = server.mails
    expect(mail?.to).toEqual([address])
    expect(mail?.subject).toBe(`测试区工商联 交办：${number} 秘书长兼职，无专职人员`)
    expect(mail?.text).toContain(`http://127.0.0.1:3000/notices/${number}/open`)
    for (const secret of ['说明', '按期整改', '经办甲', '13800001234']) {
      expect(mail?.source + (mail?.text ?? '')).not.toContain(secret)
    }
  })

  test('is written in the language of the account', async () => {
    const { server, district, send } = await dispatchTo('now')
    const where = { districtId: district.id, id: district.actor('dongcheng').accountId }
    await prisma.account.updateMany({ where, data: { locale: 'en' } })
    await send(2)
    expect(server.mails[0]?.subject).toMatch(/^测试区工商联: .*dispatch/i)
  })

  test('waits two minutes, and takes in what happens until then', async () => {
    const { server, district, number, act, send } = await dispatchTo('now')
    await act(number, 'clerk', 'comment', { note: '请尽快' })
    expect(await send(1)).toBe(0)
    const link = await prisma.assignment.findFirstOrThrow({
      where: { districtId: district.id, issue: { number } },
    })
    await act(number, 'clerk', 'withdraw', { assignmentId: link.id, reason: '改期' })
    await drainAll(later(1))
    expect(await send(3)).toBe(1)
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]?.text).toMatch(/交办[\s\S]*撤回/)
  })

  test('begins anew when the last one is on its way', async () => {
    const { server, number, act, district, send } = await dispatchTo('now')
    await send(2)
    const link = await prisma.assignment.findFirstOrThrow({
      where: { districtId: district.id, issue: { number } },
    })
    await act(number, 'clerk', 'withdraw', { assignmentId: link.id, reason: '改期' })
    await drainAll(later(3))
    await send(5)
    expect(server.mails).toHaveLength(2)
    expect(server.mails[1]?.text).not.toContain('交办\n')
  })

  test('is not sent for what has been read in the meantime', async () => {
    const { server, district, number, send } = await dispatchTo('now')
    await must(readNotices, district.actor('dongcheng'), { issue: number })
    await send(2)
    expect(server.mails).toEqual([])
    expect((await deliveriesOf(district)).map(({ status }) => status)).toEqual(['dropped'])
  })

  test('is not sent to who has lost sight of the issue in the meantime', async () => {
    const { server, district, send } = await dispatchTo('now')
    const { personId } = district.actor('dongcheng')
    const yesterday = new Date('2026-03-15')
    await prisma.appointment.updateMany({ where: { personId }, data: { untilOn: yesterday } })
    await send(2)
    expect(server.mails).toEqual([])
  })

  test('is not sent without an address, nor to who wants none', async () => {
    const { server, district, send } = await dispatchTo('off')
    await send(60)
    expect(server.mails).toEqual([])
    expect(await deliveriesOf(district)).toEqual([])
  })

  test('is not even queued while there is no mail server', async () => {
    const district = await freshDistrict()
    await mailTo(district, 'clerk')
    await teller(district).report('换届超期')
    await drainAll(later(0), false)
    expect(await deliveriesOf(district)).toEqual([])
  })

  test('is not sent about what is three days old when it comes to be told', async () => {
    const district = await freshDistrict()
    await mailTo(district, 'clerk')
    await teller(district).report('换届超期')
    await drainAll(later(4 * 24 * 60))
    expect(await deliveriesOf(district)).toEqual([])
  })
})

describe('the digest', () => {
  test('is one mail for everything, at half past eight of the next morning', async () => {
    const { server, district, number, report, act, send } = await dispatchTo('digest')
    const other = await report('无固定阵地')
    await act(other, 'clerk', 'accept')
    await teller(district).give(other, 'clerk', 'dongcheng')
    await drainAll(later(30))
    await send(600)
    expect(await sendDigests({ now: new Date(morning(1).getTime() - 60_000) })).toBe(0)
    expect(await sendDigests({ now: morning(1) })).toBe(1)
    await sendDeliveries({ now: morning(1), outbound: outboundTo(server.url) })
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]?.subject).toBe('三治每日摘要：2 个问题有变化')
    for (const one of [number, other]) expect(server.mails[0]?.text).toContain(one)
    expect(await sendDigests({ now: morning(2) })).toBe(0)
  })

  test('waits for a working day: over a weekend until half past eight on Monday', async () => {
    const { server } = await dispatchTo('digest')
    await prisma.delivery.updateMany({ data: { nextAttemptAt: morning(5) } })
    for (const day of [5, 6]) expect(await sendDigests({ now: morning(day) })).toBe(0)
    expect(await sendDigests({ now: new Date(morning(7).getTime() - 3_600_000) })).toBe(0)
    expect(await sendDigests({ now: morning(7) })).toBe(1)
    await sendDeliveries({ now: morning(7), outbound: outboundTo(server.url) })
    expect(server.mails).toHaveLength(1)
  })

  test('leaves on a weekend day that is worked, not on a holiday', async () => {
    await dispatchTo('digest')
    const dayOf = (date: string) => new Date(`${date}T01:00:00Z`)
    // Labour Day 2026, and the Saturday worked in its stead.
    expect(await sendDigests({ now: dayOf('2026-05-01') })).toBe(0)
    expect(await sendDigests({ now: dayOf('2026-05-09') })).toBe(1)
  })

  test('also takes what need not be told at once to those who want mail at once', async () => {
    const { server, number, district, act, send } = await dispatchTo('now')
    await send(2)
    await act(number, 'clerk', 'comment', { note: '请尽快' })
    await drainAll(later(3))
    await send(10)
    expect(server.mails).toHaveLength(1)
    expect(await sendDigests({ now: morning(1) })).toBe(1)
    await sendDeliveries({ now: morning(1), outbound: outboundTo(server.url) })
    expect(server.mails[1]?.subject).toBe('三治每日摘要：1 个问题有变化')
    expect((await deliveriesOf(district)).map(({ status }) => status)).toEqual(['sent', 'sent'])
  })
})

describe('the preference', () => {
  test('asks for an address when mail is wanted, and for one that can be', async () => {
    const district = await freshDistrict()
    const clerk = district.actor('clerk')
    const refused = (input: object) => refusal(setNoticePreference, clerk, input)
    expect(await refused({ mode: 'now' })).toEqual({
      code: 'invalid_input',
      at: ['email required'],
    })
    expect(await refused({ mode: 'now', email: 'nobody' })).toEqual({
      code: 'invalid_input',
      at: ['email invalid_format'],
    })
    expect(await refused({ mode: 'now', email: 'a@b.cn\r\nBcc: c@d.cn' })).toMatchObject({
      code: 'invalid_input',
    })
  })
})
