import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Terms } from '#lib/domain/time-policy.ts'
import type { YearReport } from '#tests/support/simulation/run-year.ts'

/** `npm test` lives through the whole year; SANZHI_YEAR=200 lives through a tenth while one works on it. */
const ISSUES = Number(process.env.SANZHI_YEAR ?? 2000)
const SEED = 20_260_105
const PATIENCE = 3_000_000

type Lived = { calm: YearReport; shaken: YearReport }

async function live(kills: boolean): Promise<YearReport> {
  const plan = JSON.stringify({ seed: SEED, issues: ISSUES, kills })
  const file = 'tests/support/simulation/run-year.ts'
  const { stdout } = await promisify(execFile)(process.execPath, [file, plan], {
    maxBuffer: 1 << 26,
  })
  return JSON.parse(stdout)
}
void (null as unknown as [typeof afterAll, Terms])

describe(`a year with ${ISSUES} issues`, () => {
  let lived: Lived

  beforeAll(async () => {
    const [calm, shaken] = await Promise.all([live(false), live(true)])
    lived = { calm, shaken }
  }, PATIENCE)

  it('leaves the same record whether or not the worker was killed at random instants', () => {
    console.log(JSON.stringify(lived, null, 1))
    expect(lived.shaken.kills).toBeGreaterThan(10)
    expect(lived.shaken.digest).toBe(lived.calm.digest)
  })
})
