import { beforeEach, describe, expect, test } from 'vitest'
import { actorOfAccount } from '#lib/auth/actor.ts'
import { startBulk } from '#lib/bulk/commands/start-bulk.ts'
import { getBulk } from '#lib/bulk/queries.ts'
import { type BulkTools, runBulkJob } from '#lib/bulk/run.ts'
import { BULK_LIMIT, WAITING_LIMIT } from '#lib/bulk/schema.ts'
import { districtDb } from '#lib/db/district.ts'
import { moveInBulk } from '#lib/issues/commands/move-in-bulk.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { runBulk } from '#lib/jobs/bulk-work.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { asked, happened, order, reportAt, seen, standing } from '#tests/support/bulk.ts'
import { freshDistrict, NOW, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

let district: TestDistrict
let tell: ReturnType<typeof teller>
beforeEach(async () => {
  district = await freshDistrict()
  tell = teller(district)
})

const DAY = 24 * 3600 * 1000
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)
const never = new AbortController().signal
const work = (now = NOW) => drain(now, [runBulk])
const tools: BulkTools = { move: moveInBulk, actorOf: actorOfAccount }

async function reported(count: number): Promise<string[]> {
  const numbers: string[] = []
  for (let i = 1; i <= count; i += 1) numbers.push(await tell.report(`第${i}个问题`))
  return numbers
}
const accepting = async (numbers: string[]) =>
  asked(district, 'clerk', { action: 'accept', lines: await seen(district, 'clerk', numbers) })

describe('a bulk job', () => {
  test('names versions that a number of the record can have', async () => {
    const lines = [{ number: 'NC-1999-00001', version: 2 ** 31 }]
    const body = { action: 'accept', lines }
    expect((await refusal(startBulk, district.actor('clerk'), body)).code).toBe('invalid_input')
  })

  test('does each line as if it had been done alone', async () => {
    const numbers = await reported(3)
    const id = await accepting(numbers)
    expect(await standing(district, 'clerk', id)).toEqual(['waiting', 'waiting', 'waiting'])
    expect(await work()).toBe(3)
    expect(await standing(district, 'clerk', id)).toEqual(['done', 'done', 'done'])
    expect(await happened(district, numbers, 'issue.accepted')).toEqual([1, 1, 1])
    const job = await getBulk(district.actor('clerk'), id)
    expect(job).toMatchObject({ total: 3, done: 3, refused: 0, doneAt: NOW.toISOString() })
    expect(await work()).toBe(0)
  })

  test('refuses what is out of reach, as not found, and does the rest', async () => {
    const own = await reported(2)
    const foreign = [await reportAt(district, 'nanchengChamber'), 'NO-2026-00001']
    for (const number of [...own, foreign[0] as string]) await tell.act(number, 'clerk', 'accept')
    for (const number of own) {
      await tell.give(number, 'clerk', 'dongcheng')
      await tell.on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    }
    const lines = await seen(district, 'clerk', [own[0] as string, foreign[0] as string])
    lines.push({ number: foreign[1] as string, version: 1 })
    lines.push(...(await seen(district, 'clerk', [own[1] as string])))
    const input = order('@chamber')
    const id = await asked(district, 'dongcheng', { action: 'dispatch', input, lines })
    await work()
    expect(await standing(district, 'dongcheng', id)).toEqual([
      'done',
      'not_found',
      'not_found',
      'done',
    ])
    expect(await happened(district, [foreign[0] as string], 'assignment.dispatched')).toEqual([0])
    const { lines: shown } = await getBulk(district.actor('dongcheng'), id)
    expect(shown.map(({ title }) => title !== null)).toEqual([true, false, false, true])
  })

  test('does not act on what has changed since it was seen', async () => {
    const numbers = await reported(2)
    const lines = await seen(district, 'clerk', numbers)
    await tell.act(numbers[0] as string, 'member', 'comment', { note: '补充' })
    const id = await asked(district, 'clerk', { action: 'accept', lines })
    await work()
    expect(await standing(district, 'clerk', id)).toEqual(['stale_version', 'done'])
  })

  test('says of each line why it was refused', async () => {
    const numbers = await reported(1)
    await tell.act(numbers[0] as string, 'clerk', 'accept')
    const id = await accepting(numbers)
    await work()
    expect(await standing(district, 'clerk', id)).toEqual(['wrong_stage'])
  })

  test('is seen by its owner only', async () => {
    const id = await accepting(await reported(1))
    await expect(getBulk(district.actor('clerk2'), id)).rejects.toMatchObject({ code: 'not_found' })
    const other = await freshDistrict()
    await expect(getBulk(other.actor('clerk'), id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getBulk(district.actor('clerk'), 'x')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the rights of a bulk job', () => {
  test('are those its owner has when a line is done', async () => {
    const id = await accepting(await reported(2))
    await districtDb(district.id).appointment.updateMany({
      where: { personId: district.actor('clerk').personId },
      data: { untilOn: new Date('2026-03-15') },
    })
    await work()
    expect(await standing(district, 'clerk', id)).toEqual(['not_found', 'not_found'])
  })

  test('end with the account: what still waits is refused', async () => {
    const numbers = await reported(2)
    const id = await accepting(numbers)
    await districtDb(district.id).account.updateMany({
      where: { id: district.actor('clerk').accountId },
      data: { disabledAt: NOW },
    })
    await work()
    expect(await standing(district, 'clerk', id)).toEqual(['account_disabled', 'account_disabled'])
    expect(await happened(district, numbers, 'issue.accepted')).toEqual([0, 0])
  })

  test('are asked for before anything is noted', async () => {
    const lines = await seen(district, 'member', await reported(1))
    const given = await refusal(startBulk, district.actor('member'), { action: 'accept', lines })
    expect(given.code).toBe('not_granted')
  })
})

test('a job that nobody worked on for a week is not done any more', async () => {
  const numbers = await reported(1)
  const id = await accepting(numbers)
  await work(after(8 * DAY))
  expect(await standing(district, 'clerk', id)).toEqual(['expired'])
  expect(await happened(district, numbers, 'issue.accepted')).toEqual([0])
})

describe('each line is done exactly once', () => {
  test('when the worker is asked to stop in the middle and another goes on', async () => {
    const numbers = await reported(4)
    const id = await accepting(numbers)
    const stopping = new AbortController()
    let moves = 0
    const move: BulkTools['move'] = (...args) => {
      moves += 1
      if (moves === 2) stopping.abort()
      return moveInBulk(...args)
    }
    const ref = { districtId: district.id, id }
    const limits = { now: NOW, signal: stopping.signal, most: 100 }
    expect(await runBulkJob(ref, { ...tools, move }, limits)).toBe(2)
    expect(await standing(district, 'clerk', id)).toEqual(['done', 'done', 'waiting', 'waiting'])
    await work()
    expect(await standing(district, 'clerk', id)).toEqual(['done', 'done', 'done', 'done'])
    expect(await happened(district, numbers, 'issue.accepted')).toEqual([1, 1, 1, 1])
  })

  test('when the worker breaks off after it has acted on an issue', async () => {
    const numbers = await reported(3)
    const id = await accepting(numbers)
    let moves = 0
    const move: BulkTools['move'] = async (...args) => {
      const moved = await moveInBulk(...args)
      moves += 1
      // Acted, but not yet written down: both must be undone together.
      if (moves === 2) throw new Error('pulled the plug')
      return moved
    }
    const ref = { districtId: district.id, id }
    const limits = { now: NOW, signal: never, most: 100 }
    await expect(runBulkJob(ref, { ...tools, move }, limits)).rejects.toThrow('pulled the plug')
    expect(await happened(district, numbers, 'issue.accepted')).toEqual([1, 0, 0])
    await work()
    expect(await standing(district, 'clerk', id)).toEqual(['done', 'done', 'done'])
    expect(await happened(district, numbers, 'issue.accepted')).toEqual([1, 1, 1])
  })

  test('when two workers do the same job at once', async () => {
    const numbers = await reported(8)
    const id = await accepting(numbers)
    const ref = { districtId: district.id, id }
    const limits = { now: NOW, signal: never, most: 100 }
    const settled = await Promise.all([
      runBulkJob(ref, tools, limits),
      runBulkJob(ref, tools, limits),
    ])
    expect(settled.reduce((sum, count) => sum + count, 0)).toBe(8)
    await work()
    expect(await happened(district, numbers, 'issue.accepted')).toEqual(Array(8).fill(1))
    expect((await getBulk(district.actor('clerk'), id)).done).toBe(8)
  })
})

test('a line that fails by a defect three times is given up, and the rest is done', async () => {
  const numbers = await reported(2)
  const id = await accepting(numbers)
  const move: BulkTools['move'] = (ctx, issue, deed) => {
    if (issue.number === numbers[0]) throw new Error('a bug')
    return moveInBulk(ctx, issue, deed)
  }
  const ref = { districtId: district.id, id }
  const limits = { now: NOW, signal: never, most: 100 }
  for (let i = 0; i < 3; i += 1) {
    await expect(runBulkJob(ref, { ...tools, move }, limits)).rejects.toThrow('a bug')
  }
  await runBulkJob(ref, { ...tools, move }, limits)
  expect(await standing(district, 'clerk', id)).toEqual(['defect', 'done'])
  expect((await getBulk(district.actor('clerk'), id)).doneAt).not.toBeNull()
})

describe('a bulk dispatch', () => {
  test('starts the chain of each accepted issue, at its own township when asked', async () => {
    const here = await reportAt(district, 'dongchengChamber')
    const there = await reportAt(district, 'nanchengChamber')
    const direct = await reportAt(district, 'logistics')
    for (const number of [here, there, direct]) await tell.act(number, 'clerk', 'accept')
    const lines = await seen(district, 'clerk', [here, there, direct])
    const id = await asked(district, 'clerk', {
      action: 'dispatch',
      input: order('@township'),
      lines,
    })
    await work()
    expect(await standing(district, 'clerk', id)).toEqual(['done', 'done', 'done'])
    const { dongcheng, nancheng, logistics } = district.units
    const takers = await Promise.all(
      [here, there, direct].map(async (number) => {
        const issue = await getIssue(district.actor('clerk'), number, NOW)
        return issue.assignments.map(({ to }) => to.code)
      }),
    )
    expect(takers).toEqual([[dongcheng.code], [nancheng.code], [logistics.code]])
  })

  test('hands the link down that the unit is working on, never later than its own date', async () => {
    const number = await tell.report('往下')
    await tell.act(number, 'clerk', 'accept')
    await tell.give(number, 'clerk', 'dongcheng')
    const ask = async (input: object) => {
      const lines = await seen(district, 'dongcheng', [number])
      const id = await asked(district, 'dongcheng', { action: 'dispatch', input, lines })
      await work()
      return standing(district, 'dongcheng', id)
    }
    expect(await ask(order('@chamber'))).toEqual(['wrong_status'])
    await tell.on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    expect(await ask(order('@chamber', { dueOn: '2026-05-30' }))).toEqual(['due_after_parent'])
    expect(await ask(order('@chamber'))).toEqual(['done'])
    const { assignments } = await getIssue(district.actor('clerk'), number, NOW)
    expect(assignments[1]).toMatchObject({ parentId: assignments[0]?.id })
  })
})

describe('a bulk reminder', () => {
  const remind = async (by: 'clerk' | 'dongcheng' | 'nancheng', numbers: string[]) => {
    const lines = await seen(district, 'clerk', numbers)
    const id = await asked(district, by, { action: 'remind', input: { note: '请抓紧' }, lines })
    await work()
    return standing(district, by, id)
  }

  test('goes to every unit that works on an order of one’s own unit, all of them or none', async () => {
    const [idle, busy] = await reported(2)
    if (!idle || !busy) throw new Error('two issues are reported')
    for (const number of [idle, busy]) await tell.act(number, 'clerk', 'accept')
    await tell.give(busy, 'clerk', 'dongcheng')
    await tell.give(busy, 'clerk', 'civilAffairs', { kind: 'support' })
    await tell.on(busy, 'dongcheng', 'dongcheng', 'acknowledge')
    await tell.give(busy, 'dongcheng', 'dongchengChamber', {
      parentId: (await tell.link(busy, 'dongcheng')).assignmentId,
    })
    expect(await remind('clerk', [idle, busy])).toEqual(['wrong_stage', 'done'])
    const reminded = async () =>
      (await listEvents(district.actor('clerk'), busy)).flatMap((event) =>
        event.type === 'supervision.issued' ? [event.payload.to] : [],
      )
    const { dongcheng, civilAffairs, dongchengChamber } = district.units
    expect(await reminded()).toEqual([dongcheng.code, civilAffairs.code])
    expect(await remind('dongcheng', [busy])).toEqual(['done'])
    expect((await reminded()).slice(2)).toEqual([dongchengChamber.code])
    expect(await remind('nancheng', [busy])).toEqual(['not_found'])
  })
})

test('an issue that waits for something else is refused with where it stands', async () => {
  const numbers = await reported(1)
  const lines = await seen(district, 'clerk', numbers)
  const input = order('@township')
  const id = await asked(district, 'clerk', { action: 'dispatch', input, lines })
  await work()
  const { lines: told } = await getBulk(district.actor('clerk'), id)
  expect(told[0]?.reason).toMatchObject({ code: 'wrong_stage', params: { stage: 'submitted' } })
})

test('a job is not taken on while too many lines of the same person wait, which hinders nobody else', async () => {
  const lines = Array.from({ length: BULK_LIMIT }, (_, i) => ({
    number: `NC-1999-${String(i).padStart(5, '0')}`,
    version: 1,
  }))
  const one = { action: 'dispatch', input: order('@chamber'), lines: lines.slice(0, 1) }
  try {
    for (let queued = 0; queued < WAITING_LIMIT; queued += BULK_LIMIT) {
      await asked(district, 'clerk', { action: 'accept', lines })
    }
    expect((await refusal(startBulk, district.actor('clerk'), one)).code).toBe('too_many')
    await asked(district, 'dongcheng', one)
  } finally {
    await districtDb(district.id).bulkJob.updateMany({ data: { doneAt: NOW } })
  }
  await asked(district, 'clerk', one)
})
