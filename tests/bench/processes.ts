import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second, as Linux counts them for processes. */
const TICKS = 100

type Process = Readonly<{ pid: number; parent: number; ticks: number }>

function all(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        // The name of the program stands in brackets and may hold blanks.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        // With what ended children used: helpers of the database come and go.
        const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
        return [{ pid: Number(name), parent: Number(fields[1]), ticks }]
      } catch {
        return []
      }
    })
}

function below(pid: number, processes: readonly Process[]): Process[] {
  const own = processes.filter((one) => one.pid === pid)
  const children = processes.filter((one) => one.parent === pid)
  return [...own, ...children.flatMap((child) => below(child.pid, processes))]
}

/** First processes of what answers requests, and of the database. */
export type Roots = Readonly<{ app: readonly number[]; database: number }>

/** CPU seconds used so far by application and database, and the memory of both now, in MB. */
export type Usage = Readonly<{ app: number; database: number; memory: number }>

/** What processes and all below them use. Memory counts shared pages once (PSS). */
export function usageOf(roots: Roots): Usage {
  const processes = all()
  const database = below(roots.database, processes)
  const known = new Set(database.map(({ pid }) => pid))
  const application = roots.app
    .flatMap((pid) => below(pid, processes))
    .filter(({ pid }) => !known.has(pid))
  const seconds = (list: readonly Process[]) =>
    list.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS
  const memory = [...application, ...database].reduce((sum, { pid }) => sum + pssOf(pid), 0)
  return { app: seconds(application), database: seconds(database), memory: memory / 1024 }
}

/** The first process that a file names. */
export function pidIn(file: string): number {
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

/** In kB. */
function pssOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  } catch {
    return 0
  }
}
