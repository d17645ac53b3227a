import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { answerFeedback } from '#lib/feedback/commands/answer-feedback.ts'
import { createLink } from '#lib/feedback/commands/create-link.ts'
import { giveFeedback } from '#lib/feedback/commands/give-feedback.ts'
import { openFeedbackIssue } from '#lib/feedback/commands/open-feedback-issue.ts'
import { revealContact } from '#lib/feedback/commands/reveal-contact.ts'
import { giveThroughLink } from '#lib/feedback/give-through-link.ts'
import { getLink, listLinks } from '#lib/feedback/link-queries.ts'
import { getFeedback, listFeedback } from '#lib/feedback/queries.ts'
import { feedbackListInput } from '#lib/feedback/schema.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { JOBS } from '#lib/jobs/registry.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import {
  freshDistrict,
  must,
  NOW,
  PERSON_NAMES,
  type PersonName,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'

const WORDS = '会长把会费花在自己公司的招待上'
const ALL = feedbackListInput.parse({})
/** Those near the chamber, who must never learn what was said without a name. */
const NEAR = ['dongchengPresident', 'dongchengSecretary', 'dongcheng'] as const

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})

const chamber = () => district.units.dongchengChamber.code
const give = (input: object, by: PersonName = 'member') =>
  must(giveFeedback, district.actor(by), { chamber: chamber(), text: WORDS, ...input })
const rowOf = (number: string) => prisma.feedback.findUniqueOrThrow({ where: { number } })
const seenBy = async (name: PersonName) => (await listFeedback(district.actor(name), ALL)).items

async function newLink() {
  const { id } = await must(createLink, district.actor('dongchengPresident'), {
    chamber: chamber(),
  })
  const { token } = await getLink(district.actor('dongchengPresident'), id)
  return { id, token: token ?? '' }
}
const through = (token: string, input: object) =>
  giveThroughLink(token, input, { address: '192.0.2.7', now: NOW })

/** Everything the database holds of the record that those near the chamber can be shown. */
async function toldOf(name: PersonName, number: string): Promise<string> {
  const actor = district.actor(name)
  const notices = await districtDb(district.id).notice.findMany({
    where: { accountId: actor.accountId },
  })
  const shown = [await getIssue(actor, number, NOW), await listEvents(actor, number), notices]
  return JSON.stringify(shown)
}

describe('feedback of a member without a name', () => {
  test('is read at the federation, and by nobody near the chamber', async () => {
    const { number } = await give({ anonymous: 'true' })
    const { id } = await rowOf(number)
    for (const name of NEAR) {
      expect((await seenBy(name)).map((line) => line.id)).not.toContain(id)
      await expect(getFeedback(district.actor(name), id)).rejects.toThrow('not_found')
    }
    expect((await seenBy('director')).find((line) => line.id === id)).toMatchObject({
      giver: null,
      isAnonymous: true,
    })
    expect((await seenBy('clerk')).find((line) => line.id === id)?.giver).toEqual({
      person: '甲联系人',
      member: '甲商贸有限公司',
    })
  })

  test('becomes an issue that says nothing of who gave it, to anybody near the chamber', async () => {
    const { number } = await give({ anonymous: 'true' }, 'member2')
    const { id, version } = await rowOf(number)
    const opened = await must(openFeedbackIssue, district.actor('clerk'), {
      id,
      version,
      title: '会费使用未公开',
      description: '反映会费支出没有公开',
      category: 'funding',
      confirmed: 'true',
    })
    await drain(
      NOW,
      JOBS.filter(({ name }) => name === 'tell-notices'),
    )
    const member = district.actor('member2')
    for (const name of ['dongchengPresident', 'dongcheng', 'leader'] as const) {
      const told = await toldOf(name, opened.number)
      const secrets = [
        member.personId,
        member.name,
        '乙建材有限公司',
        WORDS,
        number,
        member.accountId,
      ]
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
      expect(told).not.toContain(district.units.member2.code)
    }
    await expect(getIssue(member, opened.number, NOW)).rejects.toThrow('not_found')
    expect((await getIssue(district.actor('clerk'), opened.number, NOW)).source).toBe(
      'member_feedback',
    )
  })

  test('has an id that does not say when it was given: the issue it becomes names that id', async () => {
    const kinds = await Promise.all(
      [{ anonymous: 'true' }, {}].map(
        async (input) => (await rowOf((await give(input)).number)).id,
      ),
    )
    // A uuid of the seventh version begins with the millisecond it was made.
    expect(kinds.map((id) => id[14])).toEqual(['4', '4'])
  })

  test('is not for a clerk of the federation who holds an office in the chamber', async () => {
    const { number } = await give({ anonymous: 'true' })
    const { id, version } = await rowOf(number)
    const clerk = district.actor('clerk')
    const both = { ...clerk, seats: [...clerk.seats, chamber()] }
    await expect(getFeedback(both, id)).rejects.toThrow('not_found')
    expect((await listFeedback(both, ALL)).items.map((line) => line.id)).not.toContain(id)
    const reply = { id, version, answer: '已知悉' }
    expect((await refusal(answerFeedback, both, reply)).code).toBe('not_found')
    await newLink()
    const links = await listLinks(both)
    const own = links.filter((line) => line.chamber.code === chamber())
    expect(own.map(({ received }) => received)).toEqual(own.map(() => null))
    expect((await getFeedback(clerk, id)).giver?.person).toBe('甲联系人')
  })

  test('cannot become an issue before somebody has made sure of its words', async () => {
    const { number } = await give({ anonymous: 'true' })
    const { id, version } = await rowOf(number)
    const issue = { id, version, title: '会费', description: '会费', category: 'funding' }
    expect(await refusal(openFeedbackIssue, district.actor('clerk'), issue)).toEqual({
      code: 'invalid_input',
      at: ['confirmed required'],
    })
  })
})

describe('feedback with a name', () => {
  test('is read with it by the chamber and its township, by no other', async () => {
    const { number } = await give({ text: '希望多办融资对接' })
    const { id } = await rowOf(number)
    for (const name of ['dongchengPresident', 'dongcheng', 'director', 'clerk'] as const) {
      expect((await getFeedback(district.actor(name), id)).giver?.person).toBe('甲联系人')
    }
    const others = PERSON_NAMES.filter((name) => /^nancheng|^member|logistics|admin|aud/.test(name))
    for (const name of others) {
      await expect(getFeedback(district.actor(name), id)).rejects.toThrow('not_found')
    }
    const { version } = await rowOf(number)
    const answer = { id, version, answer: '下月举办' }
    const refused = await refusal(answerFeedback, district.actor('dongchengPresident'), answer)
    expect(refused.code).toBe('not_granted')
  })

  test('is about a chamber the member belongs to', async () => {
    const elsewhere = { chamber: district.units.nanchengChamber.code, text: WORDS }
    expect(await refusal(giveFeedback, district.actor('member'), elsewhere)).toEqual({
      code: 'unknown_unit',
      at: ['chamber'],
    })
    await give({ chamber: district.units.logistics.code })
    const clerk = await refusal(giveFeedback, district.actor('clerk'), { ...elsewhere })
    expect(clerk.code).toBe('not_granted')
  })
})

describe('feedback through a link', () => {
  test('keeps no person, no member and no address at all', async () => {
    const { token, id: linkId } = await newLink()
    const number = await through(token, { text: WORDS, contact: '13800005678' })
    const row = await rowOf(number)
    expect(row).toMatchObject({ linkId, personId: null, memberCode: null, isAnonymous: true })
    const kept = JSON.stringify([row, await prisma.rateLimit.findMany()], (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(kept).not.toContain('192.0.2.7')
    expect(kept).not.toContain('13800005678')
    expect(JSON.stringify(await prisma.feedbackLink.findMany())).not.toContain(token)
  })

  test('is hidden from the chamber that put the link up, down to how much came', async () => {
    const { token } = await newLink()
    const { id } = await rowOf(await through(token, { text: WORDS }))
    for (const name of NEAR) {
      expect((await seenBy(name)).map((line) => line.id)).not.toContain(id)
    }
    const links = await listLinks(district.actor('dongchengPresident'))
    expect(links.every(({ received }) => received === null)).toBe(true)
    expect((await listLinks(district.actor('clerk'))).some(({ received }) => received === 1)).toBe(
      true,
    )
  })

  test('shows the contact to those who handle it alone, and notes every look', async () => {
    const { token } = await newLink()
    const { id } = await rowOf(await through(token, { text: WORDS, contact: '微信 abc' }))
    expect(await must(revealContact, district.actor('clerk'), { id })).toEqual({
      contact: '微信 abc',
    })
    expect((await refusal(revealContact, district.actor('director'), { id })).code).toBe(
      'not_granted',
    )
    const looks = { districtId: district.id, action: 'reveal-contact' }
    expect(await prisma.auditEntry.count({ where: looks })).toBe(1)
  })
})

test('numbers of people are masked in lists, and in what an issue would say', async () => {
  const text = '找秘书长张三 13912345678，身份证 500119199001011234'
  const { number } = await give({ text })
  const { id } = await rowOf(number)
  const line = (await seenBy('clerk')).find((one) => one.id === id)
  expect(line?.text).toBe('找秘书长张三 139******78，身份证 500*************34')
  const detail = await getFeedback(district.actor('clerk'), id)
  expect(detail).toMatchObject({ text, proposed: { description: line?.text } })
  expect((await getFeedback(district.actor('dongchengPresident'), id)).text).toBe(line?.text)
})
