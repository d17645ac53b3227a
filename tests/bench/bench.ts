import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { bareServer, bareSql } from './limits.ts'
import { percentile, run } from './load.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { usageOf } from './processes.ts'
import { type Bench, setUp } from './stage.ts'

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '10' },
    ops: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
  },
})
const SECONDS = Number(values.seconds)
const WARM_UP = Math.max(1, SECONDS / 4)
const chosen = OPERATIONS.filter(({ name }) => !values.ops || values.ops.split(',').includes(name))

/** One line of the table: times in ms, CPU in ms a request, memory in MB. */
type Line = Readonly<{
  issues: number
  operation: string
  concurrency: number
  p50: number
  p95: number
  p99: number
  perSecond: number
  appCpu: number
  databaseCpu: number
  memory: number
  errors: number
}>

async function measure(bench: Bench, issues: number): Promise<Line[]> {
  const lines: Line[] = []
  for (const operation of chosen) {
    let n = 0
    const next = () => operation.ask(bench.stage, n++)
    for (const concurrency of [1, 16])
      lines.push(await one(bench, { issues, operation, concurrency, next }))
  }
  return lines
}

type What = Readonly<{
  issues: number
  operation: Operation
  concurrency: number
  next: () => ReturnType<Operation['ask']>
}>

async function one(bench: Bench, { issues, operation, concurrency, next }: What): Promise<Line> {
  const { product } = bench
  const pid = product.process.pid ?? 0
  const plan = { base: product.url, concurrency, next }
  await run({ ...plan, seconds: WARM_UP })
  const before = usageOf(pid, product.dataDir)
  const { latencies, seconds, errors } = await run({ ...plan, seconds: SECONDS })
  const after = usageOf(pid, product.dataDir)
  const each = (used: number) => (used * 1000) / Math.max(latencies.length, 1)
  const line = {
    issues,
    operation: operation.name,
    concurrency,
    p50: percentile(latencies, 50),
    p95: percentile(latencies, 95),
    p99: percentile(latencies, 99),
    perSecond: latencies.length / seconds,
    appCpu: each(after.app - before.app),
    databaseCpu: each(after.database - before.database),
    memory: after.memory,
    errors,
  }
  console.log(row(line))
  return line
}

const HEAD = [
  'issues',
  'operation',
  'conc.',
  'p50',
  'p95',
  'p99',
  'req/s',
  'app ms',
  'db ms',
  'MB',
  'errors',
]

function row(line: Line): string {
  const shown = Object.values(line).map((value) =>
    typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : String(value),
  )
  return `| ${shown.join(' | ')} |`
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
console.log(`${machine}\n\n| ${HEAD.join(' | ')} |\n|${'---|'.repeat(HEAD.length)}`)
const sizes = values.issues.split(',').map(Number)
const results: Record<string, unknown> = { machine, seconds: SECONDS, lines: [], limits: [] }
for (const issues of sizes) {
  const bench = await setUp(issues)
  try {
    const lines = await measure(bench, issues)
    const bare = await bareSql(bench.databaseUrl, bench.district, SECONDS)
    const server = await bareServer(30_000, SECONDS)
    console.log(
      `| ${issues} | bare SQL of the ledger, p50 ${bare.toFixed(2)} ms; bare server, ${server.toFixed(0)} req/s |`,
    )
    results.lines = [...(results.lines as Line[]), ...lines]
    results.limits = [
      ...(results.limits as object[]),
      { issues, bareSql: bare, bareServer: server },
    ]
  } finally {
    await bench.product.stop()
  }
}
if (values.out) writeFileSync(values.out, `${JSON.stringify(results, null, 2)}\n`)
