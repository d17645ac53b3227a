import { beforeAll, expect, test } from 'vitest'
import { viewDashboard } from '#lib/dashboard/queries.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import { countQueries, prisma } from '#lib/db/client.ts'
import { freshDistrict, NOW, type TestDistrict } from '#tests/support/factory.ts'

let district: TestDistrict

beforeAll(async () => {
  district = await freshDistrict()
})

/** The columns of an index, those it only carries along included. */
async function columnsOf(index: string): Promise<string[]> {
  const found = await prisma.$queryRaw<{ name: string }[]>`
    SELECT attname AS name FROM pg_attribute WHERE attrelid = ${index}::regclass`
  return found.map(({ name }) => name)
}

const VIEWS: readonly DashboardInput[] = [
  {},
  { from: '2026-01-01', to: '2026-03-31' },
  { category: ['venue'], source: ['visit'] },
]

test.each(VIEWS)('the figures of a chamber can be read from one index alone: %j', async (view) => {
  const input = { ...view, unit: district.units.dongchengChamber.code }
  const { statements } = await countQueries(() =>
    viewDashboard(district.actor('clerk'), input, NOW),
  )
  const counting = statements.filter((statement) => /FROM issue i\b/.test(statement))
  expect(counting.length).toBeGreaterThanOrEqual(4)
  const read = counting.flatMap((statement) => [...statement.matchAll(/\bi\.([a-z_]+)/g)])
  const columns = new Set(read.map(([, column]) => column))
  expect(await columnsOf('issue_figures')).toEqual(expect.arrayContaining([...columns]))
})
