import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { readNumber, spokenNumber } from '#lib/domain/feedback.ts'
import { answerFeedback } from '#lib/feedback/commands/answer-feedback.ts'
import { createLink, MOST_LINKS } from '#lib/feedback/commands/create-link.ts'
import { dismissFeedback } from '#lib/feedback/commands/dismiss-feedback.ts'
import { giveFeedback } from '#lib/feedback/commands/give-feedback.ts'
import { openFeedbackIssue } from '#lib/feedback/commands/open-feedback-issue.ts'
import { revokeLink } from '#lib/feedback/commands/revoke-link.ts'
import { CONTACT_DAYS } from '#lib/feedback/forget-contacts.ts'
import { giveThroughLink } from '#lib/feedback/give-through-link.ts'
import { getLink } from '#lib/feedback/link-queries.ts'
import { askProgress } from '#lib/feedback/progress.ts'
import { listFeedback, listOwnFeedback } from '#lib/feedback/queries.ts'
import { feedbackListInput } from '#lib/feedback/schema.ts'
import { purge } from '#lib/jobs/purge.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
})

let asked = 0
const ask = (number: string) => {
  asked += 1
  return askProgress(number, `198.51.100.${asked}`)
}

async function given(text = '活动太少') {
  const chamber = district.units.dongchengChamber.code
  const { number } = await must(giveFeedback, district.actor('member'), { chamber, text })
  const { id, version } = await prisma.feedback.findUniqueOrThrow({ where: { number } })
  return { number, id, version }
}

async function link() {
  const clerk = district.actor('clerk')
  const chamber = district.units.nanchengChamber.code
  const { id } = await must(createLink, clerk, { chamber })
  return { id, token: (await getLink(clerk, id)).token ?? '' }
}

describe('the number of feedback', () => {
  test('cannot be guessed and can be read out', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 10 }, async () => (await given()).number),
    )
    expect(new Set(numbers).size).toBe(10)
    for (const number of numbers) {
      expect(number).toMatch(/^[2-9A-HJ-NP-Z]{20}$/)
      expect(readNumber(` ${spokenNumber(number).toLowerCase()} `)).toBe(number)
    }
  })

  test('tells how far it has got, in stages alone', async () => {
    const { number, ...seen } = await given()
    expect(await ask(number)).toEqual({ progress: 'received', answer: null })
    const issue = { title: '活动少', description: '反映活动少', category: 'activity' }
    const opened = await must(openFeedbackIssue, district.actor('clerk'), {
      ...seen,
      ...issue,
      confirmed: 'true',
    })
    expect(await ask(spokenNumber(number))).toEqual({ progress: 'underway', answer: null })
    const { act: move, give, on } = teller(district)
    await move(opened.number, 'clerk', 'accept')
    await give(opened.number, 'clerk', 'dongcheng')
    await on(opened.number, 'dongcheng', 'dongcheng', 'acknowledge')
    expect(await ask(number)).toEqual({ progress: 'underway', answer: null })
    await on(opened.number, 'dongcheng', 'dongcheng', 'submit', { note: '已安排' })
    await on(opened.number, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass' })
    expect(await ask(number)).toEqual({ progress: 'closed', answer: null })
  })

  test('carries the answer, also the reason why nothing followed', async () => {
    const [one, two] = [await given(), await given()]
    const clerk = district.actor('clerk')
    await must(answerFeedback, clerk, { id: one.id, version: one.version, answer: '下月办两场' })
    await must(dismissFeedback, clerk, { id: two.id, version: two.version, reason: '与事实不符' })
    expect(await ask(one.number)).toEqual({ progress: 'answered', answer: '下月办两场' })
    expect(await ask(two.number)).toEqual({ progress: 'dismissed', answer: '与事实不符' })
    const own = await listOwnFeedback(district.actor('member'))
    expect(own.find(({ number }) => number === spokenNumber(one.number))).toMatchObject({
      progress: 'answered',
      answer: '下月办两场',
    })
    expect(await listOwnFeedback(district.actor('member2'))).toEqual([])
  })

  test('that is wrong, unknown or malformed is all the same', async () => {
    const { number } = await given()
    const other = `${number.slice(0, -1)}${number.endsWith('Z') ? 'Y' : 'Z'}`
    const answers = await Promise.all([other, '', 'x', '0'.repeat(20), "' OR 1=1 --"].map(ask))
    expect(answers).toEqual([null, null, null, null, null])
  })

  test('cannot be tried without end', async () => {
    const tries = Array.from({ length: 40 }, () => askProgress('x', '203.0.113.9'))
    const settled = await Promise.allSettled(tries)
    const refused = settled.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBe(10)
    expect(refused[0]).toMatchObject({ reason: { code: 'too_many' } })
  })
})

describe('handling', () => {
  test('is done once: who comes second is told that it has changed', async () => {
    const { id, version } = await given()
    const [one, two] = await Promise.all([
      act(answerFeedback, district.actor('clerk'), { id, version, answer: '好' }),
      act(dismissFeedback, district.actor('clerk2'), { id, version, reason: '不' }),
    ])
    const codes = [one, two].map((result) => (result.ok ? 'ok' : result.failure.code))
    expect(codes.sort()).toEqual(['ok', 'stale_version'])
  })

  test('is for those who handle feedback', async () => {
    const { id, version } = await given()
    for (const name of [
      'director',
      'dongcheng',
      'dongchengPresident',
      'leader',
      'member',
    ] as const) {
      const refused = await refusal(answerFeedback, district.actor(name), {
        id,
        version,
        answer: '好',
      })
      expect([name, ['not_granted', 'not_found'].includes(refused.code)]).toEqual([name, true])
    }
  })
})

describe('a link', () => {
  test('is shared by the chamber itself and the federation, for no other chamber', async () => {
    const chamber = district.units.dongchengChamber.code
    const by = (name: Parameters<TestDistrict['actor']>[0]) =>
      refusal(createLink, district.actor(name), { chamber })
    expect((await by('nanchengPresident')).code).toBe('unknown_unit')
    expect((await by('dongcheng')).code).toBe('not_granted')
    expect((await by('member')).code).toBe('not_granted')
    const { id } = await must(createLink, district.actor('dongchengPresident'), { chamber })
    await expect(getLink(district.actor('nanchengPresident'), id)).rejects.toThrow('not_found')
    const revoked = await refusal(revokeLink, district.actor('nanchengPresident'), { id })
    expect(revoked.code).toBe('not_found')
  })

  test('once revoked leads nowhere, like one that never was', async () => {
    const { id, token } = await link()
    const post = (to: string) =>
      giveThroughLink(to, { text: '好' }, { address: '192.0.2.1', now: NOW })
    await post(token)
    await must(revokeLink, district.actor('clerk'), { id })
    await expect(post(token)).rejects.toThrow('not_found')
    await expect(post('A'.repeat(22))).rejects.toThrow('not_found')
    await expect(post('../../etc')).rejects.toThrow('not_found')
    expect((await refusal(revokeLink, district.actor('clerk'), { id })).code).toBe('not_found')
  })
})

test('a contact is forgotten a year after the feedback was handled, the words stay', async () => {
  const { token } = await link()
  const number = await giveThroughLink(
    token,
    { text: '请回电', contact: '13800001234' },
    { address: '192.0.2.2', now: NOW },
  )
  const row = () => prisma.feedback.findUniqueOrThrow({ where: { number } })
  const after = (days: number) => new Date(NOW.getTime() + days * 24 * 3600 * 1000)
  await drain(after(CONTACT_DAYS + 1), [purge])
  expect((await row()).contact).not.toBeNull()
  const { id, version } = await row()
  await must(answerFeedback, district.actor('clerk'), { id, version, answer: '已回电' })
  await drain(after(CONTACT_DAYS), [purge])
  expect((await row()).contact).not.toBeNull()
  await drain(after(CONTACT_DAYS + 1), [purge])
  expect(await row()).toMatchObject({ contact: null, text: '请回电' })
})

test('a list is read on page by page, each line once', async () => {
  const clerk = district.actor('clerk')
  await given()
  await given()
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const input = feedbackListInput.parse({ limit: '3', ...(cursor && { cursor }) })
    const page = await listFeedback(clerk, input)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  const all = await prisma.feedback.count({ where: { districtId: district.id } })
  expect([seen.length, new Set(seen).size]).toEqual([all, all])
})

test('a chamber has so many links in use, and another once one is revoked', async () => {
  const secretary = district.actor('logistics')
  const chamber = district.units.logistics.code
  const made: string[] = []
  for (let at = 0; at < MOST_LINKS; at += 1) {
    made.push((await must(createLink, secretary, { chamber })).id)
  }
  expect(await refusal(createLink, secretary, { chamber })).toEqual({
    code: 'invalid_input',
    at: ['chamber links_in_use'],
  })
  await must(revokeLink, secretary, { id: made[0] })
  await must(createLink, secretary, { chamber })
})
