import { expect, test } from 'vitest'
import { countQueries, prisma, queriesSoFar } from '#lib/db/client.ts'
import { resetDatabase } from '#tests/support/database.ts'

const district = { id: '999001', name: '试验区', numberPrefix: 'SY' }

test('statements are counted, also inside a transaction, and without its bookkeeping', async () => {
  expect(queriesSoFar()).toBeNull()
  const { result, count } = await countQueries(async () => {
    await prisma.district.findMany()
    await prisma.$transaction(async (tx) => {
      await tx.district.findMany()
      await tx.district.count()
    })
    return queriesSoFar()
  })
  expect({ result, count }).toEqual({ result: 3, count: 3 })
})

test('work running at the same time is counted apart', async () => {
  const [one, two] = await Promise.all([
    countQueries(() => prisma.district.findMany()),
    countQueries(async () => {
      await prisma.district.count()
      await prisma.district.count()
    }),
  ])
  expect([one?.count, two?.count]).toEqual([1, 2])
})

test('a reset empties the tables of this file, the append-only ones too', async () => {
  await prisma.district.create({ data: district })
  await resetDatabase()
  expect(await prisma.district.count()).toBe(0)
})
