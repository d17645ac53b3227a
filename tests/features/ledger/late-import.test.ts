import { expect, test, vi } from 'vitest'
import { actorOfAccount } from '#lib/auth/actor.ts'
import { beatJob } from '#lib/jobs/beat.ts'
import { workerHealth } from '#lib/jobs/health.ts'
import { runImports } from '#lib/jobs/import-work.ts'
import { tellNotices } from '#lib/jobs/notices.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { runImport } from '#lib/ledger/run.ts'
import { freshDistrict, NOW } from '#tests/support/factory.ts'
import { importer, oldLedger } from '#tests/support/ledger-import.ts'

// Files are read in processes of their own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const { signal } = new AbortController()
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const lag = async (seconds: number) => (await workerHealth(at(seconds))).lagSeconds

test('an import is late while none of its rows is written: from when it was asked for, or its last row', async () => {
  const district = await freshDistrict()
  const { start, apply } = importer(district)
  const rows = Array.from({ length: 30 }, (_, n) => ['东城街道商会', '活动开展', `第${n}件`, NOW])
  const file = await oldLedger(['chamber', 'category', 'description', 'reportedOn'], rows)
  const id = await start(file)
  await beatJob('w', NOW).run({ now: at(130), signal })
  expect(await lag(130)).toBe(0)

  await apply(id, { all: true })
  expect(await workerHealth(at(130))).toEqual({ status: 'late', lagSeconds: 130 })
  // A worker settles one row and is killed.
  const limits = { now: at(140), signal, most: 1 }
  expect(await runImport({ districtId: district.id, id }, actorOfAccount, limits)).toBe(1)
  await drain(at(141), [tellNotices])
  expect(await lag(150)).toBe(10)
  expect(await lag(300)).toBe(160)

  await drain(at(301), [runImports, tellNotices])
  expect(await lag(302)).toBe(0)
})
