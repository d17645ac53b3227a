import { expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { workerHealth } from '#lib/jobs/health.ts'
import { tellNotices } from '#lib/jobs/notices.ts'
import { JOBS } from '#lib/jobs/registry.ts'
import { drain, runOnce } from '#lib/jobs/run-jobs.ts'
import { freshDistrict, NOW } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

const DAY = 24 * 3600 * 1000

test('what the clock owes is done once, however many workers come and however late', async () => {
  const district = await freshDistrict()
  const { report, act, give } = teller(district)
  const numbers: string[] = []
  for (let i = 1; i <= 3; i += 1) {
    const number = await report(`第${i}个`)
    await act(number, 'clerk', 'accept')
    await give(number, 'clerk', 'dongcheng')
    numbers.push(number)
  }
  const late = new Date(NOW.getTime() + 60 * DAY)
  expect((await workerHealth(late)).lagSeconds).toBeGreaterThan(DAY / 1000)

  const settle = JOBS.filter(({ name }) => name === 'settle-clocks')
  const rounds = await Promise.all([runOnce(settle, late), runOnce(settle, late)])
  expect(rounds.flatMap(({ failures }) => failures)).toEqual([])
  await drain(late, settle)
  expect(await drain(late, settle)).toBe(0)
  // Until people have been told of it, it is not done.
  expect((await workerHealth(late)).lagSeconds).toBeGreaterThan(0)
  await drain(late, [tellNotices])
  expect((await workerHealth(late)).lagSeconds).toBe(0)

  for (const number of numbers) {
    const events = await listEvents(district.actor('clerk'), number)
    const own = events.filter(({ cause }) => cause.kind !== 'person')
    expect(own.length).toBeGreaterThan(0)
    const refs = own.map(({ type, cause }) => `${type} ${cause.ref}`)
    expect(new Set(refs).size).toBe(refs.length)
    // Each at the moment it fell due, not at that of the worker.
    expect(own.every(({ at }) => at < late.toISOString())).toBe(true)
  }
})

test('an issue whose clock cannot be settled holds up no other', async () => {
  const district = await freshDistrict()
  const { report, act, give } = teller(district)
  const [broken, sound] = [await report('坏的'), await report('好的')]
  for (const number of [broken, sound]) {
    await act(number, 'clerk', 'accept')
    await give(number, 'clerk', 'dongcheng')
  }
  // A stray event takes the number that the next one would get.
  const db = districtDb(district.id)
  const { id, version } = await db.issue.findFirstOrThrow({ where: { number: broken } })
  const row = { type: 'comment.added', cause: {}, payload: {}, prevHash: '', hash: '' }
  await db.event.create({
    data: { districtId: district.id, issueId: id, seq: version + 1, at: NOW, ...row },
  })
  const late = new Date(NOW.getTime() + 60 * DAY)
  const settle = JOBS.filter(({ name }) => name === 'settle-clocks')
  await expect(drain(late, settle)).rejects.toThrow('settle-clocks')
  const events = await listEvents(district.actor('clerk'), sound)
  expect(events.filter(({ cause }) => cause.kind !== 'person').length).toBeGreaterThan(0)
})
