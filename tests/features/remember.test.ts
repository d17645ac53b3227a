import { beforeAll, expect, test, vi } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { whileUnchanged } from '#lib/db/remember.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { freshDistrict, must, type TestDistrict } from '#tests/support/factory.ts'

let district: TestDistrict
let other: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  other = await freshDistrict()
})

/** Asks how many issues there are, and says how often the database was really asked. */
function counter(key: string) {
  let asked = 0
  const ask = () =>
    whileUnchanged(district.id, [key], () => {
      asked += 1
      return prisma.issue.count({ where: { districtId: district.id } })
    })
  return { ask, asked: () => asked }
}

function report(where: TestDistrict) {
  return must(reportIssue, where.actor('clerk'), {
    title: '无固定阵地',
    description: '借用会议室办公。',
    category: 'venue',
    source: 'visit',
    chamber: where.units.dongchengChamber.code,
  })
}

test('nothing is asked twice while nothing happens, not even by two at once', async () => {
  const count = counter('twice')
  const first = await Promise.all([count.ask(), count.ask()])
  expect([...first, await count.ask(), await count.ask()]).toEqual([0, 0, 0, 0])
  expect(count.asked()).toBe(1)
  await report(other)
  await count.ask()
  expect(count.asked()).toBe(1)
})

test('whatever is written to the record is in the next answer', async () => {
  const count = counter('next')
  const before = await count.ask()
  await report(district)
  expect(await count.ask()).toBe(before + 1)
  expect(await count.ask()).toBe(before + 1)
  expect(count.asked()).toBe(2)
})

test('a writer that took its number early and commits late is in the next answer', async () => {
  const count = counter('late')
  const row = await prisma.outbox.findFirstOrThrow({ where: { districtId: district.id } })
  const { id: _id, ...queued } = row
  const add = (seq: number) => ({ data: { ...queued, seq } })
  await prisma.$transaction(async (early) => {
    await early.outbox.create(add(101))
    await prisma.outbox.create(add(102))
    await count.ask()
  })
  await count.ask()
  expect(count.asked()).toBe(2)
})

test('what goes wrong is asked again', async () => {
  const ask = (work: () => Promise<number>) => whileUnchanged(district.id, ['wrong'], work)
  await expect(ask(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await ask(() => Promise.resolve(3))).toBe(3)
})

test('an answer that took long may lag behind what others write for twice as long, a quick one never', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    for (const [took, later, times] of [
      [1_000, 900, 1],
      [1_000, 1_100, 2],
      [200, 0, 2],
      [60_000, 0, 2],
    ] as const) {
      let asked = 0
      const ask = () =>
        whileUnchanged(
          district.id,
          ['slow', took, later],
          async () => {
            asked += 1
            vi.setSystemTime(Date.now() + took)
          },
          { mayLag: true },
        )
      await ask()
      await report(district)
      vi.setSystemTime(Date.now() + later)
      await ask()
      expect(asked, `${took} ms, asked again after ${later}`).toBe(times)
    }
  } finally {
    vi.useRealTimers()
  }
})
