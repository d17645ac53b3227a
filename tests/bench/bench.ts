import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureExports } from './exports.ts'
import { bareServer, bareSql } from './limits.ts'
import { measureAll } from './measure.ts'
import { OPERATIONS } from './operations.ts'
import { profileAll } from './profile.ts'
import { startRedmine } from './redmine/peer.ts'
import { readResults, tableOf, writeReport } from './report.ts'
import { RESULTS, type Result } from './result.ts'
import { setUp } from './stage.ts'

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '10' },
    ops: { type: 'string', default: '' },
    redmine: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const wanted = values.ops.split(',').filter(Boolean)
const operations = OPERATIONS.map(({ name }) => name).filter(
  (name) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)),
)
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
console.log(machine)
for (const issues of values.issues.split(',').map(Number)) {
  mkdirSync(RESULTS, { recursive: true })
  const file = join(RESULTS, `${issues}.json`)
  const measured = operations.length > 0 ? await measure(issues) : {}
  const profiles = values.profile ? { profiles: await profileAll(issues, seconds) } : {}
  const result = { ...kept(file), ...measured, ...(await exportsOf(issues)), ...profiles }
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  console.log(tableOf(result))
}
if (values.write) writeReport(readResults())

/** One size: product and, when asked for, Redmine, operation by operation, and the limits. */
async function measure(issues: number): Promise<Result> {
  const bench = await setUp(issues)
  const redmine = values.redmine ? await startRedmine(issues) : null
  try {
    const targets = [bench.target, ...(redmine ? [redmine] : [])]
    const lines = await measureAll(targets, operations, seconds)
    const sql = await bareSql(bench.databaseUrl, bench.district, seconds)
    const server = await bareServer(30_000, seconds)
    const at = new Date().toISOString().slice(0, 10)
    return { issues, at, machine, seconds, bareSql: sql, bareServer: server, lines }
  } finally {
    redmine?.stop()
    await bench.stop()
  }
}

/** Measured on a product of its own, which does background work. */
async function exportsOf(issues: number): Promise<Pick<Result, 'exports'>> {
  const isWanted = wanted.length === 0 || wanted.some((part) => 'export'.startsWith(part))
  return isWanted ? { exports: await measureExports(issues) } : {}
}

/** What a run of some operations leaves as it was; the lines of the table are those of one run. */
function kept(file: string): Partial<Result> {
  try {
    return wanted.length > 0 ? JSON.parse(readFileSync(file, 'utf8')) : {}
  } catch {
    return {}
  }
}
