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
        const ticks = Number(fields[11]) + Number(fields[12])
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

/** CPU seconds used so far: by the application, and by the database that runs below or beside it. */
export type Usage = Readonly<{ app: number; database: number; memory: number }>

/**
 * What the product uses: its process is the application, the server of its data folder with all its
 * backends the database. Memory in MB counts shared pages once (PSS).
 */
export function usageOf(app: number, dataDir: string): Usage {
  const processes = all()
  const postmaster = Number(
    readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0],
  )
  const database = below(postmaster, processes)
  const known = new Set(database.map(({ pid }) => pid))
  const application = below(app, processes).filter(({ pid }) => !known.has(pid))
  const seconds = (list: readonly Process[]) =>
    list.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS
  const memory = [...application, ...database].reduce((sum, { pid }) => sum + pssOf(pid), 0)
  return { app: seconds(application), database: seconds(database), memory: memory / 1024 }
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
