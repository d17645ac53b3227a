import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { beatJob } from '#lib/jobs/beat.ts'
import { runExports } from '#lib/jobs/export-work.ts'
import { workerHealth } from '#lib/jobs/health.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { freshDistrict, must, NOW } from '#tests/support/factory.ts'

const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const lag = async (seconds: number) => (await workerHealth(at(seconds))).lagSeconds

test('an export is late while nobody writes it: from when it was asked for, or fell silent', async () => {
  const district = await freshDistrict()
  const { id } = await must(startExport, district.actor('clerk'), { format: 'jsonl' }, NOW)
  await beatJob('w', NOW).run({ now: at(130), signal: new AbortController().signal })
  expect(await workerHealth(at(130))).toEqual({ status: 'late', lagSeconds: 130 })

  const where = { districtId_id: { districtId: district.id, id } }
  const running = { status: 'running', claim: id, claimedUntil: at(200) }
  await prisma.ledgerExport.update({ where, data: running })
  expect(await lag(190)).toBe(0)
  // Its worker was killed and said nothing any more.
  expect(await lag(260)).toBe(60)

  await drain(at(261), [runExports])
  expect(await lag(262)).toBe(0)
})
