import { beforeEach, expect, test } from 'vitest'
import { acceptProblem } from '#lib/common-problems/commands/accept-problem.ts'
import { detectCommonProblems } from '#lib/common-problems/detect.ts'
import { listProblems } from '#lib/common-problems/queries.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { getOrigin, getPastOrigin } from '#lib/issues/origin.ts'
import { getIssue, getPastIssue } from '#lib/issues/queries.ts'
import {
  freshDistrict,
  must,
  NOW,
  type PersonName,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { publishedStandard } from '#tests/support/health-rows.ts'
import { itemIssue, moreChamber } from '#tests/support/item-issue.ts'
import { walker } from '#tests/support/seed-issues.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
  await publishedStandard(district, 'four_good')
})

async function originOf(name: PersonName, number: string) {
  const actor = district.actor(name)
  return getOrigin(actor, await getIssue(actor, number, NOW))
}

test('an issue of a failed item says which item of which standard', async () => {
  const number = await itemIssue(district, district.units.dongchengChamber, { item: 'A1' })
  expect(await originOf('clerk', number)).toEqual({
    standard: '四好',
    itemText: '条目A1',
    related: [],
    mayOpenRecord: true,
  })
})

/** The same item failed in three chambers of a township, and what that is noticed as. */
async function inCommon() {
  const numbers = [await itemIssue(district, district.units.dongchengChamber, { item: 'A1' })]
  for (const ending of ['DC2', 'DC3']) {
    const chamber = await moreChamber(district, 'dongcheng', ending)
    numbers.push(await itemIssue(district, chamber, { item: 'A1' }))
  }
  await detectCommonProblems(NOW)
  const [problem] = await listProblems(district.actor('clerk'))
  return { numbers, problem }
}

test('14: a problem in common names its issues to those who see them, with how they stand', async () => {
  const clerk = district.actor('clerk')
  const { numbers, problem } = await inCommon()
  expect(problem?.itemText).toBe('条目A1')
  const { number } = await must(acceptProblem, clerk, {
    id: problem?.id,
    version: problem?.version,
  })
  const { related } = await originOf('clerk', number)
  expect(related).toMatchObject(
    numbers.map((one) => ({
      number: one,
      relation: 'part',
      seen: { stage: 'submitted', isOpen: true },
    })),
  )
  const child = await originOf('dongchengPresident', numbers[0] ?? '')
  expect(child.related).toEqual([{ number, relation: 'common', seen: null }])
})

test('17: as of a past day, the issues it belongs with stand as they did at the end of it', async () => {
  const clerk = district.actor('clerk')
  const { numbers, problem } = await inCommon()
  const { id, version } = problem ?? {}
  const { number } = await must(acceptProblem, clerk, { id, version }, NOW)
  const later = new Date(NOW.getTime() + 3 * 86_400_000)
  const [first = ''] = numbers
  const before = await getIssue(clerk, first, later)
  await walker(district).move('clerk', first, { action: 'accept' }, later)
  const rename = { action: 'correct', title: '后来的题目' }
  await walker(district).move('clerk', first, rename, later)
  const asOf = dateOf(NOW)
  const past = await getPastIssue(clerk, number, asOf, later)
  if (!past) throw new Error('it was there on that day')
  const then = await getPastOrigin(clerk, past.issue, asOf)
  expect(then.related).toHaveLength(3)
  expect(then.related.find((one) => one.number === first)?.seen).toMatchObject({
    title: before.title,
    stage: 'submitted',
    isOpen: true,
  })
  const now = await getOrigin(clerk, await getIssue(clerk, number, later))
  expect(now.related.find((one) => one.number === first)?.seen).toMatchObject({
    title: '后来的题目',
    stage: 'accepted',
  })
})

test('feedback is not led to but from the federation', async () => {
  const number = await itemIssue(district, district.units.dongchengChamber)
  const recordId = '00000000-0000-4000-8000-000000000001'
  await districtDb(district.id).issue.updateMany({
    where: { number },
    data: { origin: { kind: 'feedback', recordId }, originKey: null },
  })
  const people = ['clerk', 'dongcheng', 'leader', 'dongchengPresident'] as const
  const may = await Promise.all(
    people.map(async (name) => (await originOf(name, number)).mayOpenRecord),
  )
  expect(may).toEqual([true, false, false, false])
})
