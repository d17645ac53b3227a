import type { Line } from './measure.ts'
import type { Result, Weight } from './result.ts'

/** How many times as many requests a second as Redmine, sixteen at once, at 100,000 issues. */
const TIMES: Readonly<Record<string, number>> = {
  'ledger page': 10,
  'ledger JSON': 40,
  'issue page': 8,
  'dashboard, district': 80,
  'search, two characters': 80,
  create: 4,
  action: 4,
}
const SIZE = 100_000
/** Share of Redmine's memory, ms above the bare SQL, growth of p50, and kB of compressed script. */
const MEMORY = 0.5
const ABOVE_SQL = 4
const GROWTH = 1.3
const SCRIPT = 40
/** Of 100, at Lighthouse. */
const SCORE = 98

type Verdict = Readonly<{ goal: string; measured: string; isMet: boolean }>

/** The goals, each met or not by what was measured. */
export function verdicts(results: readonly Result[], weight: Weight | null): string[] {
  const result = results.find(({ issues }) => issues === SIZE)
  const all = [...(result ? goalsOf(result) : []), ...(weight ? weightGoals(weight) : [])]
  if (all.length === 0) return []
  const rows = all.map(({ goal, measured, isMet }) => {
    return `| ${goal} | ${measured} | ${isMet ? 'met' : '**not met**'} |`
  })
  return ['## Goals', ['| goal | measured | |', '|---|---|---|', ...rows].join('\n')]
}

function goalsOf(result: Result): Verdict[] {
  const against = Object.entries(TIMES).flatMap(([operation, times]): Verdict[] => {
    const own = lineOf(result, 'Sanzhi', operation, 16)
    const other = lineOf(result, 'Redmine', operation, 16)
    if (!(own && other)) return []
    const ratio = own.perSecond / other.perSecond
    const measured = `${own.perSecond.toFixed(1)}/s against ${other.perSecond.toFixed(1)}/s: ${ratio.toFixed(1)} ×`
    return [{ goal: `${operation}: ${times} × Redmine`, measured, isMet: ratio >= times }]
  })
  const json = lineOf(result, 'Sanzhi', 'ledger JSON', 1)
  const above = json ? json.p50 - result.bareSql : Number.NaN
  const sql: Verdict = {
    goal: `ledger JSON, one at a time: p50 at most ${ABOVE_SQL} ms above its SQL`,
    measured: `${above.toFixed(1)} ms above ${result.bareSql.toFixed(2)} ms`,
    isMet: above <= ABOVE_SQL,
  }
  return [...against, ...memory(result), sql]
}

function memory({ lines }: Result): Verdict[] {
  const peak = (target: string) =>
    Math.max(...lines.filter((line) => line.target === target).map((line) => line.memory))
  const [own, other] = [peak('Sanzhi'), peak('Redmine')]
  if (!Number.isFinite(other)) return []
  const measured = `${Math.round(own)} MB against ${Math.round(other)} MB`
  return [{ goal: `peak memory: ${MEMORY} × Redmine`, measured, isMet: own <= other * MEMORY }]
}

function weightGoals({ pages }: Weight): Verdict[] {
  return pages.flatMap(({ name, above, script, scores }): Verdict[] => {
    const size: Verdict = {
      goal: `${name}: at most ${SCRIPT} kB of script above bare Next and React`,
      measured: `${above.toFixed(1)} kB of ${script.toFixed(1)} kB, compressed`,
      isMet: above <= SCRIPT,
    }
    if (!scores) return [size]
    const { performance, accessibility } = scores
    const judged: Verdict = {
      goal: `${name}: Lighthouse performance and accessibility at least ${SCORE}, as a phone`,
      measured: `${performance} and ${accessibility}`,
      isMet: Math.min(performance, accessibility) >= SCORE,
    }
    return [size, judged]
  })
}

/** From the smallest ledger to the largest: p50 one at a time. */
export function growth(results: readonly Result[]): string[] {
  const [small, large] = [results[0], results.at(-1)]
  if (!(small && large) || small === large) return []
  const rows = small.lines
    .filter(({ target, concurrency }) => target === 'Sanzhi' && concurrency === 1)
    .flatMap((line) => {
      const later = lineOf(large, 'Sanzhi', line.operation, 1)
      if (!later) return []
      const ratio = later.p50 / line.p50
      const word = ratio <= GROWTH ? 'met' : '**not met**'
      const times = `${line.p50.toFixed(1)} | ${later.p50.toFixed(1)} | ${ratio.toFixed(2)}`
      return [`| ${line.operation} | ${times} | ${word} |`]
    })
  const head = `| operation | ${small.issues} issues, p50 ms | ${large.issues} issues, p50 ms | × | at most ${GROWTH} |`
  return ['## Growth', [head, '|---|---:|---:|---:|---|', ...rows].join('\n')]
}

function lineOf({ lines }: Result, target: string, operation: string, concurrency: number) {
  return lines.find(
    (line: Line) =>
      line.target === target && line.operation === operation && line.concurrency === concurrency,
  )
}
