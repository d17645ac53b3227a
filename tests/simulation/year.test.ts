import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAndPrint } from '#lib/cli/verification.ts'
import { env } from '#lib/config/env.ts'
import { prisma } from '#lib/db/client.ts'
import { RUNGS, type Rung } from '#lib/domain/codes.ts'
import { cloneDatabase } from '#tests/support/database.ts'
import { expectedRungs } from '#tests/support/simulation/ladder-oracle.ts'
import type { YearReport } from '#tests/support/simulation/run-year.ts'

/** `npm test` lives through all of it; SANZHI_YEAR=100 through a part, while one works on the rules. */
const ISSUES = Number(process.env.SANZHI_YEAR ?? 2000)
const SEED = 20_260_105
/** The year ends with this instant in Shanghai. */
const END = '2027-01-04T16:00:00.000Z'

/** Each year has a database of its own: a worker settles whatever is due in it. */
async function live(kills: boolean, databaseUrl: string): Promise<YearReport> {
  const plan = JSON.stringify({ seed: SEED, issues: ISSUES, kills })
  const file = 'tests/support/simulation/run-year.ts'
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const { stdout } = await promisify(execFile)(process.execPath, [file, plan], { env })
  return JSON.parse(stdout)
}

type Issued = Readonly<{
  number: string
  clockId: string
  rung: Rung
  issuedAt: Date
  repliedAt: Date | null
}>

/** What the ladder issued on the clocks of finishing, in order. */
function issuedOn(districtId: string): Promise<Issued[]> {
  return prisma.$queryRaw<Issued[]>`
    SELECT i.number, s.clock_id AS "clockId", s.rung, s.issued_at AS "issuedAt",
      s.replied_at AS "repliedAt"
    FROM supervision s JOIN issue i ON i.district_id = s.district_id AND i.id = s.issue_id
    WHERE s.district_id = ${districtId} AND s.clock = 'finish' ORDER BY s.issued_at, s.position`
}

describe(`a year of a district with ${ISSUES} issues`, () => {
  let calm: YearReport
  let shaken: YearReport

  beforeAll(async () => {
    const other = await cloneDatabase()
    const years = [live(false, env().databaseUrl), live(true, other.url)] as const
    ;[calm, shaken] = await Promise.all(years).finally(other.drop)
  })

  it('sees every kind of thing happen', () => {
    expect(calm.issues).toBe(ISSUES)
    const kinds = Object.keys(calm.byType)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'assignment.acknowledged',
        'assignment.extended',
        'assignment.returned',
        'issue.suspended',
        'issue.resumed',
        'issue.escalated',
        'supervision.issued',
        'supervision.replied',
        'lookback.recorded',
        'closure.objected',
        'paper.issued',
      ]),
    )
  })

  it('leaves the same record when the worker is killed at random instants', () => {
    expect(shaken.kills).toBeGreaterThan(5)
    expect({ events: shaken.events, digest: shaken.digest }).toEqual({
      events: calm.events,
      digest: calm.digest,
    })
  })

  it('leaves rows and chains that verify', async () => {
    const silent = { print: () => {}, log: () => {} }
    expect((await verifyAndPrint(silent, false)).difference).toBeNull()
  })

  it('issues each rung once, when it is due or at the moment its clock goes on', async () => {
    const issued = await issuedOn(calm.districtId)
    const keys = issued.map(({ clockId, rung }) => `${clockId} ${rung}`)
    expect(new Set(keys).size).toBe(keys.length)
    const restarts = await instantsOf(calm.districtId)
    const misplaced = issued.filter(({ number, clockId, rung, issuedAt }) => {
      const expected = expectedRungs(clockId.slice(-10))[rung]
      const at = issuedAt.toISOString()
      return at !== expected && !(at > expected && restarts.has(`${number} ${at}`))
    })
    expect(misplaced).toEqual([])
  })

  it('leaves no rung out of a clock that still runs at the end', async () => {
    const issued = await issuedOn(calm.districtId)
    const missing = (await stillRunning(calm.districtId)).flatMap(({ id, due, since }) => {
      const clockId = `finish:${id}:${due}`
      const own = issued.filter((one) => one.clockId === clockId)
      return RUNGS.filter((rung, index) => {
        const expected = expectedRungs(due)[rung]
        const isMeant = expected > since || RUNGS.indexOf(rung) > 1
        const isStopped = own.some((one) => one.rung === RUNGS[index - 1] && one.repliedAt)
        return expected <= END && isMeant && !isStopped && !own.some((one) => one.rung === rung)
      }).map((rung) => `${clockId} ${rung}`)
    })
    expect(missing).toEqual([])
  })

  it('keeps every record in the order of time', async () => {
    const [row] = await prisma.$queryRaw<{ backwards: number }[]>`
      SELECT count(*)::int AS backwards FROM event a
      JOIN event b ON b.district_id = a.district_id AND b.issue_id = a.issue_id AND b.seq = a.seq + 1
      WHERE b.at < a.at`
    expect(row).toEqual({ backwards: 0 })
  })
})

/** Instants at which somebody did something to an issue: a clock may go on at one of them. */
async function instantsOf(districtId: string): Promise<Set<string>> {
  const rows = await prisma.$queryRaw<{ number: string; at: Date }[]>`
    SELECT i.number, e.at FROM event e
    JOIN issue i ON i.district_id = e.district_id AND i.id = e.issue_id
    WHERE e.district_id = ${districtId} AND e.cause->>'kind' = 'person'`
  return new Set(rows.map(({ number, at }) => `${number} ${at.toISOString()}`))
}

async function stillRunning(districtId: string) {
  const rows = await prisma.$queryRaw<{ id: string; due: string; since: Date }[]>`
    SELECT a.id::text, to_char(a.due_on, 'YYYY-MM-DD') AS due, a.dated_at AS since
    FROM assignment a JOIN issue i ON i.district_id = a.district_id AND i.id = a.issue_id
    WHERE a.district_id = ${districtId} AND a.status IN ('dispatched', 'rectifying')
      AND NOT i.suspended AND i.outcome IS NULL`
  return rows.map(({ id, due, since }) => ({ id, due, since: since.toISOString() }))
}
