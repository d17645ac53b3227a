import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { GET, POST } from '#app/api/v1/calendar/[feed]/route.ts'
import { makeFeed } from '#lib/auth/commands/make-feed.ts'
import { revokeFeed } from '#lib/auth/commands/revoke-feed.ts'
import { getOwnFeed } from '#lib/auth/queries.ts'
import { now } from '#lib/config/clock.ts'
import { prisma } from '#lib/db/client.ts'
import { addDays, dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import { feedAddress } from '#lib/web/due-calendar.ts'
import { getWorkbench } from '#lib/workbench/queries.ts'
import { freshDistrict, must, type PersonName, type TestDistrict } from '#tests/support/factory.ts'
import { tellBeside } from '#tests/support/told-beside.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  await tellBeside(district)
})

const call = (address: string, from = '192.0.2.1', handler = GET) =>
  handler(new Request(address, { method: 'GET', headers: { 'X-Forwarded-For': from } }), {
    params: Promise.resolve({}),
  })
async function addressOf(name: PersonName): Promise<string> {
  return feedAddress((await must(makeFeed, district.actor(name), {})).secret)
}
async function eventsOf(address: string) {
  const answer = await call(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  return new ICAL.Component(ICAL.parse(await answer.text()))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

/** Number and day of everything on the workbench that waits for somebody by a day. */
async function waiting(name: PersonName): Promise<string[]> {
  const { groups } = await getWorkbench(district.actor(name), now())
  return groups
    .filter(({ task }) => task !== 'overdue')
    .flatMap(({ lines }) => lines)
    .flatMap(({ number, dueOn }) => (dueOn ? [`${number} ${dueOn}`] : []))
    .sort()
}

describe('the calendar of a person', () => {
  test.each(['clerk', 'dongcheng', 'dongchengSecretary', 'director'] as const)(
    'holds for %s what waits on the workbench, each on its day, with number and link',
    async (name) => {
      const events = await eventsOf(await addressOf(name))
      const said = events.map(({ summary, startDate, component }) => {
        const number = /[A-Z]+-\d{4}-\d{5,}/.exec(summary)?.[0]
        expect(component.getFirstPropertyValue('url')).toMatch(new RegExp(`/issues/${number}$`))
        return `${number} ${startDate}`
      })
      expect(said.sort()).toEqual(await waiting(name))
    },
  )

  test('is not empty for those who work', async () => {
    expect((await waiting('dongchengSecretary')).length).toBeGreaterThan(0)
  })

  test('names each thing once and the same each time', async () => {
    const address = await addressOf('clerk')
    const uids = async () => (await eventsOf(address)).map(({ uid }) => uid)
    const first = await uids()
    expect(new Set(first).size).toBe(first.length)
    expect(await uids()).toEqual(first)
  })

  test('is empty without an office, and gone with the account', async () => {
    const address = await addressOf('nancheng')
    const { personId, accountId } = district.actor('nancheng')
    await prisma.appointment.updateMany({
      where: { districtId: district.id, personId },
      data: { untilOn: toDateColumn(addDays(dateOf(now()), -1)) },
    })
    expect(await eventsOf(address)).toEqual([])
    await prisma.account.updateMany({
      where: { districtId: district.id, id: accountId },
      data: { disabledAt: now() },
    })
    expect((await call(address)).status).toBe(404)
  })
})

describe('the address of a calendar', () => {
  test('is kept as a hash, ends with the next one and when it is revoked, and all of it is noted', async () => {
    const actor = district.actor('leader')
    expect(await getOwnFeed(actor)).toBeNull()
    const first = await addressOf('leader')
    const second = await addressOf('leader')
    expect((await call(first)).status).toBe(404)
    expect((await call(second)).status).toBe(200)
    expect(await getOwnFeed(actor)).not.toBeNull()
    const kept = await prisma.calendarFeed.findMany({ where: { accountId: actor.accountId } })
    expect(kept).toHaveLength(1)
    expect(second).not.toContain(kept[0]?.hash)
    await must(revokeFeed, actor, {})
    expect((await call(second)).status).toBe(404)
    expect(await getOwnFeed(actor)).toBeNull()
    const acts = await prisma.auditEntry.findMany({
      where: { districtId: district.id, subject: `account:${actor.accountId}` },
      orderBy: { id: 'asc' },
    })
    expect(acts.map(({ action }) => action)).toEqual(['make-feed', 'make-feed', 'revoke-feed'])
  })

  test.each(['nothing.ics', `${'a'.repeat(43)}.ics`, `${'a'.repeat(43)}`, '%00.ics'])(
    'is not found as %s',
    async (name) => {
      const answer = await call(feedAddress('x').replace('x.ics', name))
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'not_found'])
    },
  )

  test('takes nothing but reading', async () => {
    expect((await call(feedAddress('a'.repeat(43)), '192.0.2.1', POST)).status).toBe(405)
  })

  test('is not to be found by asking without end', async () => {
    const ask = () => call(feedAddress('b'.repeat(43)), '192.0.2.77')
    let answer = await ask()
    for (let asked = 1; asked <= 600 && answer.status === 404; asked += 1) answer = await ask()
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
