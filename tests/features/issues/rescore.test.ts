import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import type { Severity } from '#lib/domain/codes.ts'
import type { OriginOf } from '#lib/domain/origin.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { CLOSING_ACTIONS } from '#tests/support/domain/closing-actions.ts'
import { ITEM } from '#tests/support/domain/origins.ts'
import {
  act,
  freshDistrict,
  NOW,
  PERSON_NAMES,
  type PersonName,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { proof } from '#tests/support/proof.ts'
import { teller } from '#tests/support/told-issues.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

/** The item demands a certificate and the minutes. */
const origin: OriginOf<'item'> = { ...ITEM, proofKinds: ['certificate', 'minutes'] }

/** What sealing a check-up leaves behind: an issue of the failed item. */
async function opened(severity: Severity = 'ordinary'): Promise<string> {
  const clerk = district.actor('clerk')
  const { federation, dongchengChamber } = district.units
  const unit = federation.code
  const cause = { kind: 'rule', ref: `checkup:${origin.checkupId}` } as const
  const by = {
    districtId: district.id,
    personId: clerk.personId,
    unit,
    office: 'clerk',
    cause,
  } as const
  const words = { title: '没有固定阵地', description: '体检未达标' }
  const facts = { category: 'venue', source: 'checkup', severity, origin } as const
  const { number } = await districtDb(district.id).$transaction((tx) =>
    openIssue(tx, by, { chamber: dongchengChamber, ...words, ...facts }, NOW),
  )
  return number
}

const stageOf = async (number: string) =>
  (await getIssue(district.actor('clerk'), number, NOW)).stage

/** Everything the table says can lead to the closing, by everybody and on every link: all refused. */
async function nothingCloses(number: string) {
  const { assignments, version, stage } = await getIssue(district.actor('clerk'), number, NOW)
  for (const name of PERSON_NAMES) {
    for (const action of CLOSING_ACTIONS) {
      for (const assignmentId of [undefined, ...assignments.map(({ id }) => id)]) {
        const extra = action === 'verify' ? { assignmentId, verdict: 'pass' } : {}
        const result = await act(moveIssue, district.actor(name), {
          number,
          version,
          action,
          ...extra,
        })
        expect([name, action, result.ok]).toEqual([name, action, false])
      }
    }
  }
  expect(await stageOf(number)).toBe(stage)
}

async function refusedPass(number: string, by: PersonName = 'clerk2') {
  const { version, assignments } = await getIssue(district.actor(by), number, NOW)
  const verdict = { assignmentId: assignments[0]?.id, verdict: 'pass' }
  const result = await act(moveIssue, district.actor(by), {
    number,
    version,
    action: 'verify',
    ...verdict,
  })
  if (result.ok) throw new Error('it closed')
  return result.failure
}

async function scored(by: PersonName, number: string, score: number, evidence: string[] = []) {
  const { version } = await getIssue(district.actor('clerk'), number, NOW)
  const input = { number, version, action: 'rescore', score, note: '现场复核', evidence }
  return act(moveIssue, district.actor(by), input)
}

async function refusedScore(
  by: PersonName,
  number: string,
  score: number,
  evidence: string[] = [],
) {
  const result = await scored(by, number, score, evidence)
  if (result.ok) throw new Error('it was scored')
  const { code, status, params } = result.failure
  return { code, status, ...(params.kinds ? { kinds: params.kinds } : {}) }
}

const proofs = async () => [
  await proof(district.actor('clerk'), 'certificate'),
  await proof(district.actor('clerk'), 'minutes'),
]

async function handedIn(severity?: Severity): Promise<string> {
  const number = await opened(severity)
  const { act: move, give, on } = teller(district)
  await nothingCloses(number)
  await move(number, 'clerk', 'accept', severity ? { severity } : {})
  await nothingCloses(number)
  await give(number, 'clerk', 'dongcheng')
  await nothingCloses(number)
  await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
  await nothingCloses(number)
  await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已租用场地' })
  await nothingCloses(number)
  return number
}

describe('7: an issue that a failed item opened', () => {
  test('7: is refused its closing with the list of what is missing, wherever it stands', async () => {
    const number = await handedIn()
    const params = { item: 'C1', kinds: 'certificate,minutes' }
    expect(await refusedPass(number)).toMatchObject({
      status: 409,
      code: 'rescore_missing',
      params,
    })
  })

  test('7: is not helped by a score that is too low, nor by a pass without the proof', async () => {
    const number = await handedIn()
    const [certificate = ''] = await proofs()
    expect((await scored('clerk', number, 2)).ok).toBe(true)
    await nothingCloses(number)
    expect(await refusedPass(number)).toMatchObject({ code: 'rescore_missing' })
    const missing = { code: 'evidence_missing', status: 409, kinds: 'minutes' }
    expect(await refusedScore('clerk', number, 4, [certificate])).toEqual(missing)
    expect(await refusedScore('clerk', number, 5, [])).toMatchObject({
      code: 'score_out_of_range',
      status: 422,
    })
    await nothingCloses(number)
  })

  test('7: is scored again by the federation alone, and there by nobody who did the work', async () => {
    const number = await opened()
    const { act: move, give, on } = teller(district)
    await move(number, 'clerk', 'accept')
    await give(number, 'clerk', 'federation')
    await on(number, 'clerk', 'federation', 'acknowledge')
    await on(number, 'clerk', 'federation', 'submit', { note: '已协调场地' })
    const files = await proofs()
    expect(await refusedScore('clerk', number, 4, files)).toMatchObject({
      code: 'own_work',
      status: 403,
    })
    for (const name of PERSON_NAMES.filter((one) => one !== 'clerk2')) {
      const result = await scored(name, number, 4, files)
      expect([name, result.ok]).toEqual([name, false])
    }
    const own = [
      await proof(district.actor('clerk2'), 'certificate'),
      await proof(district.actor('clerk2'), 'minutes'),
    ]
    expect((await scored('clerk2', number, 4, own)).ok).toBe(true)
  })

  test('7: closes once the item passes with its proof, and asks for it anew after a reopening', async () => {
    const number = await handedIn()
    const { act: move, on } = teller(district)
    expect((await scored('clerk', number, 3, await proofs())).ok).toBe(true)
    await on(number, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass' })
    expect(await stageOf(number)).toBe('closed')
    const events = await listEvents(district.actor('clerk'), number)
    const rescored = events.find(({ type }) => type === 'item.rescored')
    expect(rescored?.payload).toMatchObject({ checkupId: origin.checkupId, score: 3, passed: true })

    await move(number, 'director', 'reopen', { reason: '问题反弹' })
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已续租' })
    await nothingCloses(number)
    expect(await refusedPass(number)).toMatchObject({ code: 'rescore_missing' })
    expect((await scored('clerk2', number, 4)).ok).toBe(true)
    await on(number, 'clerk', 'dongcheng', 'verify', { verdict: 'pass' })
    expect(await stageOf(number)).toBe('closed')
  })

  test('7: waits for a new score also when a further check-up fails it on the last step', async () => {
    const number = await handedIn('key')
    const { act: move, on } = teller(district)
    expect((await scored('clerk', number, 4, await proofs())).ok).toBe(true)
    await on(number, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass' })
    expect(await stageOf(number)).toBe('pending_closure')
    const cause = { kind: 'rule', ref: 'checkup' } as const
    const by = { districtId: district.id, actorId: null, unit: null, office: null, cause }
    const payload = { checkupId: randomUUID(), version: 1, score: 1 }
    await districtDb(district.id).$transaction((tx) =>
      appendToIssue(tx, by, number, NOW, () => [{ type: 'item.found', payload }]),
    )
    await nothingCloses(number)
    const { version } = await getIssue(district.actor('director'), number, NOW)
    const approve = { number, version, action: 'approve_closure' }
    expect((await refusal(moveIssue, district.actor('director'), approve)).code).toBe(
      'rescore_missing',
    )
    expect((await scored('clerk', number, 4)).ok).toBe(true)
    await move(number, 'director', 'approve_closure')
    expect(await stageOf(number)).toBe('closed')
  })
})
