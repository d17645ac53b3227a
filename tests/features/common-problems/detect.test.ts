import { beforeEach, describe, expect, test } from 'vitest'
import { acceptProblem } from '#lib/common-problems/commands/accept-problem.ts'
import { dismissProblem } from '#lib/common-problems/commands/dismiss-problem.ts'
import { detectCommonProblems } from '#lib/common-problems/detect.ts'
import { listProblems } from '#lib/common-problems/queries.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { getIssue } from '#lib/issues/queries.ts'
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
import { itemIssue, moreChamber } from '#tests/support/item-issue.ts'
import { teller } from '#tests/support/told-issues.ts'

let district: TestDistrict
let chambers: { code: string; path: string }[]
beforeEach(async () => {
  district = await freshDistrict()
  chambers = [
    district.units.dongchengChamber,
    await moreChamber(district, 'dongcheng', 'DC2'),
    await moreChamber(district, 'dongcheng', 'DC3'),
    await moreChamber(district, 'dongcheng', 'DC4'),
  ]
})

const job = JOBS.filter(({ name }) => name === 'detect-common-problems')
const look = () => drain(NOW, job)
const clerk = () => district.actor('clerk')
const problems = () => listProblems(clerk())
const fail = (at: number, item = 'C1') =>
  itemIssue(district, chambers[at] ?? district.units.logistics, { item })
const issueOf = (number: string) => getIssue(clerk(), number, NOW)

/** The third failure, looked at, and what was proposed. */
async function proposed() {
  const numbers = [await fail(0), await fail(1), await fail(2)]
  await look()
  const [problem] = await problems()
  if (!problem) throw new Error('nothing was proposed')
  return { numbers, problem }
}

async function accepted() {
  const { numbers, problem } = await proposed()
  const { id, version } = problem
  const { number } = await must(acceptProblem, clerk(), { id, version })
  return { numbers, number }
}

describe('14: an item that fails in three chambers of a township', () => {
  test('14: is proposed at the third failure, once, and names the three', async () => {
    await fail(0)
    await fail(1)
    await look()
    expect(await problems()).toEqual([])
    await fail(2)
    await Promise.all([
      detectCommonProblems(NOW),
      detectCommonProblems(NOW),
      detectCommonProblems(NOW),
    ])
    await look()
    const [problem, ...more] = await problems()
    expect(more).toEqual([])
    expect(problem).toMatchObject({
      status: 'proposed',
      standard: 'four_good',
      item: 'C1',
      township: { code: district.units.dongcheng.code },
      issue: null,
    })
    expect(problem?.parts.map(({ chamber }) => chamber.code).toSorted()).toEqual(
      chambers
        .slice(0, 3)
        .map(({ code }) => code)
        .toSorted(),
    )
  })

  test('14: is not proposed for other items, other townships, or what is over', async () => {
    await fail(0)
    await fail(1)
    await fail(2, 'C2')
    await itemIssue(district, district.units.nanchengChamber)
    await itemIssue(district, district.units.logistics)
    const third = await fail(3)
    await teller(district).act(third, 'clerk', 'decline', { reason: '判定有误' })
    await look()
    expect(await problems()).toEqual([])
  })

  test('14: is joined by a chamber that fails later', async () => {
    const { problem } = await proposed()
    await fail(3)
    await look()
    const [now, ...more] = await problems()
    expect(more).toEqual([])
    expect(now?.parts).toHaveLength(4)
    const stale = { id: problem.id, version: problem.version }
    expect((await refusal(acceptProblem, clerk(), stale)).code).toBe('stale_version')
  })
})

describe('14: accepting', () => {
  test('14: opens an issue of the township and links it both ways', async () => {
    const { numbers, number } = await accepted()
    const parent = await issueOf(number)
    expect(parent).toMatchObject({
      chamber: { code: district.units.dongcheng.code },
      category: 'venue',
      source: 'checkup',
      stage: 'submitted',
      remedy: '落实固定场所',
      origin: { kind: 'common', standard: 'four_good', item: 'C1' },
    })
    expect(parent.related).toEqual(numbers.map((one) => ({ number: one, relation: 'part' })))
    for (const child of numbers) {
      expect((await issueOf(child)).related).toEqual([{ number, relation: 'common' }])
    }
    expect((await problems())[0]).toMatchObject({ status: 'accepted', issue: { number } })
  })

  test('14: happens once, however many press', async () => {
    const { problem } = await proposed()
    const { id, version } = problem
    const by = ['clerk', 'clerk2', 'clerk'] as const
    const results = await Promise.all(
      by.map((name) => act(acceptProblem, district.actor(name), { id, version })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = results.flatMap((one) => (one.ok ? [] : [one.failure.code]))
    expect(codes).toEqual(['problem_decided', 'problem_decided'])
  })

  test('14: is for whoever confirms scores alone', async () => {
    const { problem } = await proposed()
    const { id, version } = problem
    for (const name of PERSON_NAMES.filter((one) => !one.startsWith('clerk'))) {
      const result = await act(acceptProblem, district.actor(name), { id, version })
      expect([name, result.ok ? 'ok' : result.failure.code]).toEqual([name, 'not_granted'])
      const dismissed = await act(dismissProblem, district.actor(name), {
        id,
        version,
        reason: '否',
      })
      expect([name, dismissed.ok]).toEqual([name, false])
      expect([name, await listProblems(district.actor(name))]).toEqual([name, []])
    }
    const stranger = (await freshDistrict()).actor('clerk')
    expect((await act(acceptProblem, stranger, { id, version })).ok).toBe(false)
  })

  test('14: lets a chamber that fails later be linked at once', async () => {
    const { numbers, number } = await accepted()
    const late = await fail(3)
    await Promise.all([detectCommonProblems(NOW), detectCommonProblems(NOW)])
    await look()
    const { related } = await issueOf(number)
    expect(related.map((one) => one.number)).toEqual([...numbers, late])
    expect((await issueOf(late)).related).toEqual([{ number, relation: 'common' }])
    expect(await problems()).toHaveLength(1)
  })

  test('14: gives the township work, whose closing leaves the issues of the chambers as they are', async () => {
    const { numbers, number } = await accepted()
    const { act: move, on } = teller(district)
    const before = await Promise.all(numbers.map(issueOf))
    await move(number, 'clerk', 'accept')
    const order = { to: district.units.dongcheng.code, kind: 'lead', requirement: '统筹解决' }
    await move(number, 'clerk', 'dispatch', { ...order, dueOn: addDays(TODAY, 60) })
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已统筹场地' })
    await on(number, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass' })
    expect((await issueOf(number)).stage).toBe('closed')
    const after = await Promise.all(numbers.map(issueOf))
    expect(after.map(({ stage, version }) => [stage, version])).toEqual(
      before.map(({ stage, version }) => [stage, version]),
    )
    await look()
    expect(await problems()).toHaveLength(1)
  })
})

describe('14: dismissing', () => {
  test('14: needs a reason, links nothing, and holds until another chamber fails', async () => {
    const { numbers, problem } = await proposed()
    const { id, version } = problem
    const without = await refusal(dismissProblem, clerk(), { id, version, reason: ' ' })
    expect(without).toMatchObject({
      code: 'invalid_input',
      at: [expect.stringContaining('reason')],
    })
    await must(dismissProblem, clerk(), { id, version, reason: '原因各不相同' })
    await look()
    expect((await problems()).map(({ status }) => status)).toEqual(['dismissed'])
    expect((await issueOf(numbers[0] ?? '')).related).toEqual([])
    await fail(3)
    await look()
    const all = await problems()
    expect(all.map(({ status, parts }) => [status, parts.length])).toEqual([
      ['proposed', 4],
      ['dismissed', 3],
    ])
  })
})
