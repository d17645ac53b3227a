import { beforeEach, describe, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { TRANSITIONS } from '#lib/domain/workflow.ts'
import { enterFact } from '#lib/facts/commands/enter-fact.ts'
import { warnOfFacts } from '#lib/facts/warn.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { JOBS } from '#lib/jobs/registry.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  PERSON_NAMES,
  refusal,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { proof } from '#tests/support/proof.ts'
import { teller } from '#tests/support/told-issues.ts'

const DAY = 24 * 3600 * 1000
const onDay = (days: number) => new Date(NOW.getTime() + days * DAY)
const job = JOBS.filter(({ name }) => name === 'warn-of-facts')
const warn = (days = 0) => drain(onDay(days), job)

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const issues = () =>
  districtDb(district.id).issue.findMany({
    where: { originKey: { not: null } },
    orderBy: { number: 'asc' },
  })
const enter = (input: object, now = NOW) =>
  must(
    enterFact,
    district.actor('clerk'),
    { chamber: district.units.dongchengChamber.code, kind: 'term_of_office', ...input },
    now,
  )
const warnings = async (number: string) =>
  (await listEvents(district.actor('clerk'), number)).flatMap((event) =>
    event.type === 'fact.warned' ? [event.payload.months] : [],
  )

/** A term that ends in 89 days, and the issue that warns of it. */
async function termEnding(): Promise<string> {
  await enter({ validFrom: '2021-06-14', validUntil: addDays(TODAY, 89) })
  await warn()
  const [issue, ...more] = await issues()
  expect(more).toEqual([])
  return issue?.number ?? ''
}

/** Whatever anybody may try that the table of transitions says can lead to the end of the work. */
async function tryToClose(number: string) {
  const closing = WORKFLOW_ACTIONS.filter((action) =>
    TRANSITIONS[action].some(({ to }) =>
      (to ?? []).some((end) => end === 'closed' || end === 'passed'),
    ),
  )
  expect(closing).toEqual(expect.arrayContaining(['verify', 'approve_closure']))
  const { assignments, version } = await getIssue(district.actor('clerk'), number, NOW)
  const links = [undefined, ...assignments.map(({ id }) => id)]
  for (const name of PERSON_NAMES) {
    for (const action of closing) {
      for (const assignmentId of links) {
        const extra = action === 'verify' ? { assignmentId, verdict: 'pass' } : {}
        const input = { number, version, action, ...extra }
        const result = await act(moveIssue, district.actor(name), input)
        expect([name, action, result.ok]).toEqual([name, action, false])
      }
    }
  }
}

describe('22: a chamber whose term ends in 89 days', () => {
  test('22: has exactly one issue, however often and by however many workers it is looked at', async () => {
    await enter({ validUntil: addDays(TODAY, 89) })
    await Promise.all([warnOfFacts(NOW), warnOfFacts(NOW), warnOfFacts(NOW)])
    await warn()
    await warn(1)
    expect(await issues()).toMatchObject([
      {
        category: 'leadership',
        source: 'other',
        chamberCode: district.units.dongchengChamber.code,
        originKey: 'fact:term_of_office',
        stage: 'submitted',
        endedAt: null,
      },
    ])
  })

  test('22: no path of the workflow closes the issue, wherever it stands', async () => {
    const number = await termEnding()
    const { act: move, give, on } = teller(district)
    await tryToClose(number)
    await move(number, 'clerk', 'accept')
    await tryToClose(number)
    await give(number, 'clerk', 'dongcheng')
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await tryToClose(number)
    const evidence = [await proof(district.actor('dongcheng'), 'minutes')]
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已换届', evidence })
    await tryToClose(number)
    const { version, assignments } = await getIssue(district.actor('clerk2'), number, NOW)
    const verdict = { assignmentId: assignments[0]?.id, verdict: 'pass' }
    const pass = { number, version, action: 'verify', ...verdict }
    const refused = await refusal(moveIssue, district.actor('clerk2'), pass)
    expect(refused.code).toBe('fact_not_renewed')
    expect((await issues())[0]).toMatchObject({ stage: 'pending_verification', endedAt: null })
  })

  test('22: closes it only by the new term with its minutes', async () => {
    const number = await termEnding()
    const clerk = district.actor('clerk')
    const chamber = district.units.dongchengChamber.code
    const next = { chamber, kind: 'term_of_office', validUntil: addDays(TODAY, 89 + 5 * 365) }
    const without = await act(enterFact, clerk, next)
    expect(without).toMatchObject({
      failure: { code: 'evidence_missing', path: 'evidence', params: { kinds: 'minutes' } },
    })
    const photo = { ...next, evidence: [await proof(clerk, 'photo')] }
    expect((await refusal(enterFact, clerk, photo)).code).toBe('evidence_missing')
    const correction = { ...next, validUntil: addDays(TODAY, 80), correction: 'true', note: '笔误' }
    expect(await must(enterFact, clerk, correction)).toMatchObject({ closed: null })
    const other = { ...next, kind: 'insurance', evidence: [await proof(clerk, 'minutes')] }
    expect(await must(enterFact, clerk, other)).toMatchObject({ closed: null })
    const elsewhere = district.units.nanchengChamber.code
    const there = { ...next, chamber: elsewhere, evidence: [await proof(clerk, 'minutes')] }
    expect(await must(enterFact, clerk, there)).toMatchObject({ closed: null })
    expect((await issues())[0]?.endedAt).toBeNull()

    const renewed = { ...next, evidence: [await proof(clerk, 'minutes')] }
    expect(await must(enterFact, clerk, renewed)).toMatchObject({ closed: number })
    const [issue, ...more] = await issues()
    expect(issue).toMatchObject({ stage: 'closed', endedAt: NOW })
    expect(more).toEqual([])
    await warn(30)
    expect(await issues()).toHaveLength(1)
    const profile = await districtDb(district.id).chamberProfile.findFirst({
      where: { unitCode: chamber },
    })
    expect(profile?.termEndsOn).toEqual(new Date(`${next.validUntil}T00:00:00Z`))
  })

  test('22: is told of each later threshold once', async () => {
    const number = await termEnding()
    expect(await warnings(number)).toEqual([])
    await warn(50)
    expect(await warnings(number)).toEqual([])
    await warn(60)
    await Promise.all([warnOfFacts(onDay(61)), warnOfFacts(onDay(61))])
    await warn(200)
    expect(await warnings(number)).toEqual([1])
    expect(await issues()).toHaveLength(1)
  })
})

describe('early warning', () => {
  test('begins at twelve months and says each threshold on its day', async () => {
    await enter({ kind: 'venue_lease', validUntil: '2027-04-01' })
    await warn()
    expect(await issues()).toEqual([])
    const at = (date: string) => drain(new Date(`${date}T04:00:00Z`), job)
    await at('2026-04-01')
    const [issue] = await issues()
    expect(issue).toMatchObject({ category: 'venue', remedy: expect.stringContaining('合同') })
    await at('2026-09-30')
    expect(await warnings(issue?.number ?? '')).toEqual([])
    await at('2026-10-01')
    await at('2027-03-01')
    expect(await warnings(issue?.number ?? '')).toEqual([6, 3, 1])
  })

  test('also speaks of what is over and was never warned of', async () => {
    await enter({ kind: 'annual_check', validUntil: '2025-05-31' })
    await warn()
    await warn(40)
    expect(await issues()).toMatchObject([{ category: 'registration' }])
  })

  test('says nothing where nothing was entered or nothing ends', async () => {
    await enter({ kind: 'registration_cert', validFrom: '2020-01-01' })
    await warn(4000)
    expect(await issues()).toEqual([])
  })

  test('opens another issue at the next threshold when the first was declined', async () => {
    const number = await termEnding()
    await teller(district).act(number, 'clerk', 'decline', { reason: '为时尚早' })
    await warn(1)
    expect(await issues()).toHaveLength(1)
    await warn(60)
    expect((await issues()).map(({ stage }) => stage)).toEqual(['declined', 'submitted'])
  })
})
