import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { growth, verdicts } from './goals.ts'
import { PARTS } from './profile.ts'
import { RESULTS, type Result, WEIGHT, type Weight } from './result.ts'

const REPORT = join('docs', 'performance.md')

export function readResults(): Result[] {
  return readdirSync(RESULTS)
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name): Result => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')))
    .sort((a, b) => a.issues - b.issues)
}

const HEAD =
  '| operation | | at once | p50 ms | p95 ms | p99 ms | requests/s | CPU ms app | CPU ms database | memory MB | errors |'

export function tableOf({ lines = [] }: Partial<Result>): string {
  const rows = lines.map((line) => {
    const { operation, target, concurrency, errors } = line
    const times = [line.p50, line.p95, line.p99, line.perSecond, line.appCpu, line.databaseCpu]
    const shown = times.map((value) => (Number.isFinite(value) ? value.toFixed(1) : '–'))
    const cells = [operation, target, concurrency, ...shown, Math.round(line.memory), errors]
    return `| ${cells.join(' | ')} |`
  })
  return [HEAD, `|---|---|${'---:|'.repeat(9)}`, ...rows].join('\n')
}

/** Writes docs/performance.md: the part between the marks is made, the rest is written by hand. */
export function writeReport(results: readonly Result[]): void {
  const weight: Weight | null = existsSync(WEIGHT) ? JSON.parse(readFileSync(WEIGHT, 'utf8')) : null
  const made = [...verdicts(results, weight), ...growth(results), ...results.map(sectionOf)]
  const [before = '', rest = ''] = readFileSync(REPORT, 'utf8').split(/(?<=<!-- measured -->\n)/)
  const after = rest.slice(rest.indexOf('<!-- end -->'))
  writeFileSync(REPORT, `${before}\n${made.join('\n\n')}\n\n${after}`)
}

function sectionOf(result: Result): string {
  const { issues, at, machine, seconds, bareSql, bareServer } = result
  return `## ${issues.toLocaleString('en')} issues

${at} · ${machine} · ${seconds} s a measurement, kept-alive connections, no compression asked for.

${tableOf(result)}

Limits in the same run: the SQL of the ledger through node-postgres, p50 ${bareSql.toFixed(2)} ms; a bare Node
server that sends 30,000 bytes, ${Math.round(bareServer)} requests/s.${exportsOf(result)}${profilesOf(result)}`
}

function exportsOf({ exports = [] }: Result): string {
  if (exports.length === 0) return ''
  const rows = exports.map(({ format, rows, seconds, megabytes, memoryBefore, memoryPeak }) => {
    const speed = Math.round(rows / seconds).toLocaleString('en')
    const numbers = [seconds.toFixed(1), speed, megabytes.toFixed(1)]
    const memory = [Math.round(memoryBefore), Math.round(memoryPeak)]
    return `| ${[format, rows.toLocaleString('en'), ...numbers, ...memory].join(' | ')} |`
  })
  const head =
    '| export of the whole ledger | rows | seconds | rows/s | MB | memory MB before | at most |'
  return ['\n', head, `|---|${'---:|'.repeat(6)}`, ...rows].join('\n')
}

function profilesOf({ profiles = [] }: Result): string {
  if (profiles.length === 0) return ''
  const rows = profiles.map(({ operation, shares }) => {
    const cells = PARTS.map((part) => `${Math.round(shares[part] * 100)} %`)
    return `| ${[operation, ...cells].join(' | ')} |`
  })
  const head = `| where the time of the application goes | ${PARTS.join(' | ')} |`
  return ['\n', head, `|---|${'---:|'.repeat(PARTS.length)}`, ...rows].join('\n')
}
