import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { Prisma, prisma } from '#lib/db/client.ts'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { findExportFile } from '#lib/exports/queries.ts'
import { freshDistrict, must, NOW } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'

const ROWS = 20_000
/**
 * Megabytes: for the program and some pages of rows, with room for what is not collected yet, but not for
 * the texts of all rows, which take 41 by themselves.
 */
const HEAP = 96
const PEAK = 500

const run = promisify(execFile)

/** What the process answers that does one thing with a ledger, with so little memory. */
async function within(heap: number, ...args: string[]) {
  const script = ['--no-warnings', 'tests/support/ledger-memory-child.ts']
  const { stdout } = await run(process.execPath, [
    `--max-old-space-size=${heap}`,
    ...script,
    ...args,
  ])
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

test('a ledger of 20,000 rows leaves and comes back through little memory', {
  timeout: 300_000,
}, async () => {
  const district = await freshDistrict()
  const clerk = district.actor('clerk')
  const number = await walker(district).report({ chamber: 'dongchengChamber', by: 'clerk' })
  await prisma.$executeRaw(Prisma.sql`
    INSERT INTO issue SELECT copy.* FROM issue i, generate_series(2, ${ROWS}::int) n,
      jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(),
        'number', left(${number}, -5) || lpad(n::text, 5, '0'),
        'description', n || repeat('会员企业反映商会活动少，服务跟不上', 60))) copy
    WHERE i.district_id = ${district.id} AND i.number = ${number}`)

  const { id, total } = await must(startExport, clerk, { format: 'xlsx' })
  expect(total).toBe(ROWS)
  const at = NOW.toISOString()
  const written = await within(HEAP, 'export', district.id, id, at)
  expect(written).toMatchObject({ settled: 1 })
  expect(written.peak).toBeLessThan(PEAK)

  const { path } = await findExportFile(clerk, id, NOW)
  const changed = [2, 9_000, ROWS].map((n) => `${number.slice(0, -5)}${`${n}`.padStart(5, '0')}`)
  await prisma.issue.updateMany({
    where: { districtId: district.id, number: { in: changed } },
    data: { goal: '改动' },
  })
  const read = await within(HEAP, 'import', district.id, clerk.accountId, at, path)
  expect(read).toMatchObject({ total: ROWS, different: changed.length })
  expect(read.peak).toBeLessThan(PEAK)
})
