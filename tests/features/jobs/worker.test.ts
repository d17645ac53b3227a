import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { beatJob, endBeat } from '#lib/jobs/beat.ts'
import { runBulk } from '#lib/jobs/bulk-work.ts'
import { workerHealth } from '#lib/jobs/health.ts'
import type { Job } from '#lib/jobs/job.ts'
import { tellNotices } from '#lib/jobs/notices.ts'
import { drain, runOnce } from '#lib/jobs/run-jobs.ts'
import { startWorker } from '#lib/jobs/worker.ts'
import { log } from '#lib/log/log.ts'
import { asked, seen } from '#tests/support/bulk.ts'
import { freshDistrict, NOW } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

const SECOND = 1000
const at = (seconds: number) => new Date(NOW.getTime() + seconds * SECOND)
const never = new AbortController().signal

/** A job that has so many pieces of work, and what it was called with. */
function pieces(count: number, every = 60_000) {
  const calls: Date[] = []
  const run: Job['run'] = async ({ now }) => {
    calls.push(now)
    return calls.length <= count ? 1 : 0
  }
  return { job: { name: `pieces-${count}`, every, run }, calls }
}
function broken(every: number) {
  let calls = 0
  const run: Job['run'] = async () => {
    calls += 1
    throw new Error('broken')
  }
  return { job: { name: 'broken', every, run }, calls: () => calls }
}

describe('a round of jobs', () => {
  test('gives each its turn at the same instant, whatever became of the one before', async () => {
    const [first, last] = [pieces(1), pieces(3)]
    const { work, failures } = await runOnce([first.job, broken(1).job, last.job], NOW)
    expect([work, failures.map(([name]) => name)]).toEqual([2, ['broken']])
    expect([first.calls, last.calls]).toEqual([[NOW], [NOW]])
  })

  test('is repeated until nothing is left to do', async () => {
    const [first, last] = [pieces(2), pieces(5)]
    expect(await drain(NOW, [first.job, last.job])).toBe(7)
  })

  test('that cannot be finished says which job is at fault', async () => {
    await expect(drain(NOW, [broken(1).job, pieces(1).job])).rejects.toThrow(
      'the job broken failed',
    )
  })
})

describe('the worker', () => {
  function run(jobs: Job[]) {
    const worker = startWorker(jobs, () => NOW)
    onTestFinished(() => worker.stop())
    return worker
  }

  test('calls a job again at once while there is work, and then waits', async () => {
    const { job, calls } = pieces(4)
    run([job])
    await expect.poll(() => calls.length).toBe(5)
    const idle = pieces(0, 1)
    run([idle.job])
    await expect.poll(() => idle.calls.length).toBeGreaterThan(3)
    expect(calls).toHaveLength(5)
  })

  test('tells of a job that fails, tries it again ever later, and goes on with the others', async () => {
    const told = vi.spyOn(log, 'error').mockImplementation(() => {})
    onTestFinished(() => told.mockRestore())
    const bad = broken(4)
    const good = pieces(0, 4)
    run([bad.job, good.job])
    await expect.poll(() => good.calls.length).toBeGreaterThan(20)
    expect(bad.calls()).toBeGreaterThan(1)
    expect(bad.calls()).toBeLessThan(good.calls.length / 2)
    expect(told).toHaveBeenCalledTimes(bad.calls())
    const [facts] = told.mock.calls[0] as unknown as [object]
    expect(facts).toMatchObject({ job: 'broken', failures: 1, error: { message: 'broken' } })
  })

  test('lets a job that waits for others hold up nobody but itself', async () => {
    const release = Promise.withResolvers<number>()
    const slow: Job = { name: 'slow', every: 1, apart: true, run: () => release.promise }
    const { job, calls } = pieces(3)
    const worker = run([slow, job])
    await expect.poll(() => calls.length).toBe(4)
    release.resolve(0)
    await worker.stop()
  })

  test('finishes what it is doing when it is asked to stop, and begins nothing more', async () => {
    const begun = Promise.withResolvers<AbortSignal>()
    const release = Promise.withResolvers<void>()
    let finished = 0
    const slow: Job['run'] = async ({ signal }) => {
      begun.resolve(signal)
      await release.promise
      finished += 1
      return 1
    }
    const next = pieces(1)
    const worker = startWorker([{ name: 'slow', every: 1, run: slow }, next.job], () => NOW)
    const signal = await begun.promise
    const stopped = worker.stop()
    expect(signal.aborted).toBe(true)
    release.resolve()
    await stopped
    expect([finished, next.calls]).toEqual([1, []])
  })
})

describe('the health of background work', () => {
  test('is none without a worker, and ok while one says it is there', async () => {
    expect(await workerHealth(NOW)).toMatchObject({ status: 'none' })
    await beatJob('a', NOW).run({ now: NOW, signal: never })
    await beatJob('b', NOW).run({ now: at(50), signal: never })
    expect(await workerHealth(at(59))).toMatchObject({ status: 'ok' })
    expect(await prisma.workerBeat.count()).toBe(2)
    await endBeat('b')
    expect(await workerHealth(at(61))).toMatchObject({ status: 'none' })
    await beatJob('a', NOW).run({ now: at(70), signal: never })
    expect(await prisma.workerBeat.findMany()).toMatchObject([
      { id: 'a', startedAt: NOW, seenAt: at(70) },
    ])
    await endBeat('a')
  })

  test('is late when something has been due for longer than two minutes', async () => {
    const district = await freshDistrict()
    const number = await teller(district).report('等着办')
    const lines = await seen(district, 'clerk', [number])
    const beat = beatJob('c', NOW)
    await asked(district, 'clerk', { action: 'accept', lines })
    await beat.run({ now: at(90), signal: never })
    expect(await workerHealth(at(90))).toEqual({ status: 'ok', lagSeconds: 90 })
    expect(await workerHealth(at(125))).toEqual({ status: 'late', lagSeconds: 125 })
    await drain(at(126), [runBulk, tellNotices])
    expect(await workerHealth(at(126))).toEqual({ status: 'ok', lagSeconds: 0 })
    expect(await districtDb(district.id).bulkJob.count({ where: { doneAt: null } })).toBe(0)
  })
})
