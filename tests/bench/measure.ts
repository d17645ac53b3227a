import { percentile, run } from './load.ts'
import { usageOf } from './processes.ts'
import type { Target } from './target.ts'

/** One line of the table: times in ms, CPU in ms a request, memory in MB. */
export type Line = Readonly<{
  target: string
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

const CONCURRENCIES = [1, 16]

/** Each operation on each target in turn, so that what else the machine does meets all alike. */
export async function measureAll(
  targets: readonly Target[],
  operations: readonly string[],
  seconds: number,
): Promise<Line[]> {
  const lines: Line[] = []
  for (const operation of operations) {
    for (const target of targets) {
      if (!target.ask(operation, 0)) continue
      let n = 0
      const next = () => {
        const ask = target.ask(operation, n++)
        if (!ask) throw new Error(`${target.name} has no ${operation}`)
        return ask
      }
      await run({ base: target.base, concurrency: 4, next, seconds: Math.max(2, seconds / 2) })
      for (const concurrency of CONCURRENCIES) {
        const line = await one(target, { operation, concurrency, seconds, next })
        console.log(`${target.name} ${operation} ${JSON.stringify(rounded(line))}`)
        lines.push(line)
      }
    }
  }
  return lines
}

type What = Readonly<{
  operation: string
  concurrency: number
  seconds: number
  next: Parameters<typeof run>[0]['next']
}>

async function one(target: Target, { operation, concurrency, seconds, next }: What): Promise<Line> {
  const before = usageOf(target.roots())
  const load = await run({ base: target.base, concurrency, seconds, next })
  const after = usageOf(target.roots())
  const { latencies, errors } = load
  const each = (used: number) => (used * 1000) / Math.max(latencies.length, 1)
  return {
    target: target.name,
    operation,
    concurrency,
    p50: percentile(latencies, 50),
    p95: percentile(latencies, 95),
    p99: percentile(latencies, 99),
    perSecond: latencies.length / load.seconds,
    appCpu: each(after.app - before.app),
    databaseCpu: each(after.database - before.database),
    memory: after.memory,
    errors,
  }
}

function rounded({ target: _t, operation: _o, ...line }: Line) {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [name, Math.round(value * 10) / 10]),
  )
}
