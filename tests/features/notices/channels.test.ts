import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { getChannel, listChannels, listDeliveries } from '#lib/notices/channel-queries.ts'
import { createChannel } from '#lib/notices/commands/create-channel.ts'
import { editChannel } from '#lib/notices/commands/edit-channel.ts'
import { resendDeliveries } from '#lib/notices/commands/resend-deliveries.ts'
import { switchChannel } from '#lib/notices/commands/switch-channel.ts'
import { testChannel } from '#lib/notices/commands/test-channel.ts'
import { sendDeliveries, sendOne } from '#lib/notices/send.ts'
import { act, freshDistrict, must, NOW, refusal } from '#tests/support/factory.ts'
import { httpServer, mailServer, robotAnswer, silence } from '#tests/support/notices/servers.ts'
import {
  channelTo,
  deliveriesOf,
  drainAll,
  emptyQueue,
  later,
  mailTo,
  outboundTo,
} from '#tests/support/notices/told.ts'
import { teller } from '#tests/support/told-issues.ts'

beforeEach(emptyQueue)

const outbound = outboundTo()
const send = (minutes: number) => sendDeliveries({ now: later(minutes), outbound, timeout: 400 })
const SECRET = 'SEC of the robot 123'

/** A district with a channel to a server and one report to tell of. */
async function reported(kind: 'wecom' | 'dingtalk' | 'webhook', url: string, unit?: string) {
  const district = await freshDistrict()
  const id = await channelTo(district, { kind, url, secret: SECRET, ...(unit ? { unit } : {}) })
  const number = await teller(district).report('换届超期 <@all> [点我](http://x)')
  await drainAll()
  return { district, id, number }
}

describe('a message', () => {
  test('to WeCom is plain text', async () => {
    const server = await httpServer(robotAnswer())
    const { number, district } = await reported('wecom', `${server.url}/send?key=k`)
    await send(2)
    expect(server.received.map(({ path }) => path)).toEqual(['/send?key=k'])
    const body = JSON.parse(server.received[0]?.body ?? '')
    expect(body).toEqual({ msgtype: 'text', text: { content: expect.any(String) } })
    expect(body.text.content).toBe(
      `${number} 换届超期 <@all> [点我](http://x)\n甲商贸有限公司 登记\n查看：http://127.0.0.1:3000/issues/${number}`,
    )
    expect((await deliveriesOf(district)).map(({ status }) => status)).toEqual(['sent'])
  })

  test('to DingTalk carries the time and the signature that its server computes too', async () => {
    const server = await httpServer(robotAnswer())
    await reported('dingtalk', `${server.url}/robot/send?access_token=t`)
    await send(2)
    const url = new URL(server.received[0]?.path ?? '', server.url)
    const timestamp = url.searchParams.get('timestamp')
    expect(timestamp).toBe(String(later(2).getTime()))
    const sign = createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64')
    expect(url.searchParams.get('sign')).toBe(sign)
    expect(url.searchParams.get('access_token')).toBe('t')
  })

  test('to a webhook is signed over time and body, one for each event, with the id of the delivery', async () => {
    const server = await httpServer((response) => response.writeHead(204).end())
    const { district, number } = await reported('webhook', `${server.url}/hook`)
    await teller(district).act(number, 'clerk', 'accept')
    await drainAll()
    await send(0)
    expect(server.received).toHaveLength(2)
    for (const { headers, body } of server.received) {
      const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(`${headers['sanzhi-signature']}`) ?? []
      expect(t).toBe(String(NOW.getTime() / 1000))
      expect(createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex')).toBe(v1)
      expect(JSON.parse(body).id).toBe(headers['sanzhi-delivery'])
    }
    const types = server.received.map(({ body }) => JSON.parse(body).events[0].type)
    expect(types.sort()).toEqual(['issue.accepted', 'issue.reported'])
  })

  test('goes to a channel whose unit is concerned, for the groups it listens to, and to no other', async () => {
    const server = await httpServer(robotAnswer())
    const district = await freshDistrict()
    const to = (path: string, more: object) =>
      channelTo(district, { kind: 'wecom', url: `${server.url}/${path}`, ...more })
    await to('township', { unit: district.units.dongcheng.code })
    await to('neighbour', { unit: district.units.nancheng.code })
    await to('closures', { groups: ['closure'] })
    await teller(district).report('换届超期')
    await drainAll()
    await send(2)
    expect(server.received.map(({ path }) => path)).toEqual(['/township'])
  })

  test('of quick events on one issue is one message', async () => {
    const server = await httpServer(robotAnswer())
    const { district, number } = await reported('wecom', server.url)
    await teller(district).act(number, 'clerk', 'decline', { reason: '重复' })
    await drainAll(later(1))
    await send(2)
    expect(server.received).toHaveLength(1)
    expect(JSON.parse(server.received[0]?.body ?? '').text.content).toMatch(/登记\n.*不予受理/)
  })
})

describe('what fails', () => {
  test('is tried again ever later, then listed as dead without a word of its content, and sent again on request', async () => {
    let status = 503
    const server = await httpServer((response) => response.writeHead(status).end('{"errcode":0}'))
    const { district, id } = await reported('wecom', server.url)
    const tried: number[] = []
    for (const minute of [0, 1, 2, 3, 4, 7, 8, 37, 38, 39, 157, 158, 877, 878, 879, 5000]) {
      if ((await send(minute)) > 0) tried.push(minute)
    }
    // Two minutes for quick edits, then 1, 5, 30, 120 and 720 minutes.
    expect(tried).toEqual([2, 3, 8, 38, 158, 878])
    const sysadmin = district.actor('sysadmin')
    const dead = await listDeliveries(sysadmin, { dead: true, limit: 50 })
    expect(dead.items).toMatchObject([
      { status: 'dead', attempts: 6, fault: { kind: 'http', detail: '503' }, channel: { id } },
    ])
    expect(JSON.stringify(dead)).not.toContain('换届')
    expect(await listChannels(sysadmin)).toMatchObject([{ dead: 1, waiting: 0, lastSentAt: null }])

    status = 200
    await must(resendDeliveries, sysadmin, { id: dead.items[0]?.id }, later(5001))
    expect(await send(5001)).toBe(1)
    expect(await listChannels(sysadmin)).toMatchObject([
      { dead: 0, lastSentAt: later(5001).toISOString() },
    ])
  })

  test.each([
    ['a robot that says no', robotAnswer(93000), 'robot:93000'],
    [
      'a redirect, which is not followed',
      (r: import('node:http').ServerResponse) =>
        r.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
      'http:302',
    ],
    [
      'an answer without end',
      (r: import('node:http').ServerResponse) => r.writeHead(200).end('x'.repeat(200_000)),
      'too_large',
    ],
    [
      'an answer that is none',
      (r: import('node:http').ServerResponse) => r.writeHead(200).end('<html>'),
      'robot',
    ],
    ['silence', silence, 'timeout'],
  ] as const)('after %s is noted by its class', async (_what, respond, lastError) => {
    const server = await httpServer(respond)
    const { district } = await reported('wecom', server.url)
    await send(2)
    expect(await deliveriesOf(district)).toMatchObject([
      { status: 'pending', attempts: 1, lastError },
    ])
  })

  test('at a robot that never answers holds up neither other robots nor the mail', async () => {
    const silent = await httpServer(silence)
    const lively = await httpServer(robotAnswer())
    const mail = await mailServer()
    const district = await freshDistrict()
    await channelTo(district, { kind: 'wecom', url: silent.url })
    await channelTo(district, { kind: 'wecom', url: lively.url })
    await mailTo(district, 'clerk')
    const { report } = teller(district)
    for (let count = 0; count < 6; count += 1) await report(`问题${count}`)
    await drainAll()
    const started = performance.now()
    await sendDeliveries({ now: later(2), outbound: outboundTo(mail.url), timeout: 1500 })
    // One wait for the silent one, not one for each of its messages.
    expect(performance.now() - started).toBeLessThan(6000)
    expect(silent.received).toHaveLength(1)
    expect([lively.received.length, mail.mails.length]).toEqual([6, 6])
    const waiting = (await deliveriesOf(district)).filter(({ status }) => status === 'pending')
    expect(waiting.map(({ attempts }) => attempts).sort()).toEqual([0, 0, 0, 0, 0, 1])
  })

  test('for a recipient the mail server does not know is dead at once', async () => {
    const district = await freshDistrict()
    const address = await mailTo(district, 'clerk')
    const mail = await mailServer([address])
    await teller(district).report('换届超期')
    await drainAll()
    await sendDeliveries({ now: later(2), outbound: outboundTo(mail.url) })
    expect(await deliveriesOf(district)).toMatchObject([{ status: 'dead', lastError: 'smtp:550' }])
  })

  test('with a worker that dies is tried again after the lease, by one of several', async () => {
    const server = await httpServer(robotAnswer())
    const { district } = await reported('wecom', server.url)
    // As a worker leaves it that died with the message in hand.
    await prisma.delivery.updateMany({
      where: { districtId: district.id },
      data: { attempts: 1, mergeKey: null, nextAttemptAt: later(7) },
    })
    expect(await send(6)).toBe(0)
    const counts = await Promise.all([send(7), send(7), send(7)])
    expect(counts.toSorted()).toEqual([0, 0, 1])
    expect(server.received).toHaveLength(1)
  })
})

describe('a channel', () => {
  const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=very-secret-key'
  const facts = (unitCode: string) => ({
    kind: 'wecom',
    name: '工作群',
    unitCode,
    groups: ['work'],
    url,
    secret: 'another secret',
  })

  test('is the system administrator’s alone', async () => {
    const district = await freshDistrict()
    const input = facts(district.units.federation.code)
    for (const name of ['clerk', 'director', 'secadmin', 'auditor', 'nobody'] as const) {
      expect((await refusal(createChannel, district.actor(name), input)).code).toBe('not_granted')
      await expect(listChannels(district.actor(name))).rejects.toMatchObject({
        code: 'not_granted',
      })
    }
    const { id } = await must(createChannel, district.actor('sysadmin'), input)
    const stranger = (await freshDistrict()).actor('sysadmin')
    await expect(getChannel(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await refusal(testChannel, stranger, { id })).code).toBe('not_found')
  })

  test('shows neither address nor secret again, nor keeps them in the clear', async () => {
    const district = await freshDistrict()
    const sysadmin = district.actor('sysadmin')
    const { id } = await must(createChannel, sysadmin, facts(district.units.dongcheng.code))
    const shown = await getChannel(sysadmin, id)
    expect(shown).toMatchObject({ host: 'qyapi.weixin.qq.com', hasSecret: true, enabled: true })
    const stored = await prisma.channel.findFirstOrThrow({ where: { id } })
    const audit = await prisma.auditEntry.findMany({ where: { districtId: district.id } })
    const everything = JSON.stringify([shown, stored, audit.map(({ detail }) => detail)])
    expect(everything).not.toMatch(/very-secret-key|another secret/)
  })

  test('keeps both when it is changed without them', async () => {
    const server = await httpServer(robotAnswer())
    const district = await freshDistrict()
    const sysadmin = district.actor('sysadmin')
    const id = await channelTo(district, { kind: 'dingtalk', url: server.url, secret: SECRET })
    const { unit, version } = await getChannel(sysadmin, id)
    const change = { id, version, name: '新名', unitCode: unit.code, groups: ['talk'] }
    // The address of a test lies on this machine, where none may be entered.
    expect(await refusal(editChannel, sysadmin, change)).toEqual({
      code: 'address_refused',
      at: ['url'],
    })
    await must(editChannel, sysadmin, { ...change, url })
    expect(await getChannel(sysadmin, id)).toMatchObject({ name: '新名', hasSecret: true })
    expect((await act(editChannel, sysadmin, change)).ok).toBe(false)
  })

  test('that is switched off says nothing, but can be tested', async () => {
    const server = await httpServer(robotAnswer())
    const { district, id } = await reported('wecom', server.url)
    const sysadmin = district.actor('sysadmin')
    const { version } = await getChannel(sysadmin, id)
    await must(switchChannel, sysadmin, { id, version, enabled: false })
    await send(2)
    expect(server.received).toEqual([])
    const { districtId, deliveryId } = await must(testChannel, sysadmin, { id })
    await sendOne(districtId, deliveryId, { now: NOW, outbound })
    expect(server.received).toHaveLength(1)
    const fates = (await deliveriesOf(district)).map(({ kind, status }) => `${kind} ${status}`)
    expect(fates.toSorted()).toEqual(['channel dropped', 'test sent'])
  })

  test('whose keys were sealed under another secret says so', async () => {
    const server = await httpServer(robotAnswer())
    const { district, id } = await reported('wecom', server.url)
    await prisma.channel.updateMany({ where: { id }, data: { sealed: 'bm90IG91cnM=' } })
    await send(2)
    expect(await deliveriesOf(district)).toMatchObject([{ status: 'dead', lastError: 'sealed' }])
  })

  test.each([
    'http://example.cn/hook',
    'https://127.0.0.1/hook',
    'https://10.1.2.3/hook',
    'https://[::1]/hook',
    'https://localhost/hook',
    'https://user:password@example.cn/hook',
    'ftp://example.cn/hook',
    'not an address',
  ])('is not made for %s', async (address) => {
    const district = await freshDistrict()
    const input = { ...facts(district.units.federation.code), url: address }
    expect(await refusal(createChannel, district.actor('sysadmin'), input)).toEqual({
      code: 'address_refused',
      at: ['url'],
    })
  })
})
