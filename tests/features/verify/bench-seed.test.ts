import { expect, test } from 'vitest'
import { verifyAndPrint } from '#lib/cli/verification.ts'
import { prisma } from '#lib/db/client.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { drawLookBacks } from '#lib/issues/look-back.ts'
import { seedBench } from '#prisma/seed/bench.ts'
import { NOW } from '#tests/support/factory.ts'

test('the database for measuring holds records like the product writes, and owes the clock nothing', async () => {
  await seedBench({ issues: 1_000, now: NOW, log: () => {} })
  const report = await verifyAndPrint({ print: () => {}, log: () => {} }, false)
  expect(report).toMatchObject({ issues: 1_000, difference: null })
  expect(await prisma.event.count()).toBeGreaterThan(1_200)
  expect(await settleDue(NOW)).toBe(0)
  expect(await prisma.event.count({ where: { at: { gt: NOW } } })).toBe(0)
  const draws = await prisma.lookBackDraw.aggregate({ _sum: { population: true, drawn: true } })
  expect(draws._sum.population).toBeGreaterThan(200)
  const { drawn } = draws._sum
  expect(await prisma.issue.count({ where: { lookBackDrawnAt: { not: null } } })).toBe(drawn)
  expect(await drawLookBacks(NOW)).toBe(0)
  const waiting = { lookBackDrawnAt: { not: null }, lookBackOutcome: null }
  const open = await prisma.issue.count({ where: waiting })
  expect(open).toBeGreaterThan(0)
  expect(open).toBeLessThan(30)
  const stages = await prisma.issue.groupBy({ by: ['stage'] })
  expect(stages.length).toBeGreaterThan(5)
})
