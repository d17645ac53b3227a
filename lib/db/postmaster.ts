import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bornAt } from '#lib/launch/process-identity.mjs'

/** A running database server, as its own lock file describes it. */
export interface Postmaster {
  pid: number
  port: number
  isReady: boolean
}

/** The living server of these database files; a lock file left by a dead one does not count. */
export function findPostmaster(dir: string): Postmaster | null {
  const lines = readLock(dir)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || bornAt(pid) === null) return null
  if (!serves(pid, dir)) return null
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** Removes the lock file of a dead server, which may name a process number in new use. */
export function forgetPostmaster(dir: string): void {
  rmSync(join(dir, 'postmaster.pid'), { force: true })
}

/**
 * Stops a server: politely, then at once, then by force. Its data survives each.
 * @param patience milliseconds it has for the polite way
 */
export async function stopPostmaster(pid: number, patience = 20_000): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/f', '/t'], { stdio: 'ignore' })
    return
  }
  const born = bornAt(pid)
  const steps = [
    ['SIGINT', patience],
    ['SIGQUIT', 3000],
    ['SIGKILL', 5000],
  ] as const
  for (const [signal, limit] of steps) {
    if (born === null || bornAt(pid) !== born) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < limit; waited += 20) {
      await sleep(20)
      if (bornAt(pid) !== born) return
    }
  }
}

function readLock(dir: string): string[] {
  try {
    return readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Whether that process is a database server on exactly this folder. */
function serves(pid: number, dir: string): boolean {
  if (process.platform === 'win32') return true
  return worksIn(pid, dir) || commandLine(pid).includes(dir)
}

function worksIn(pid: number, dir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir)
  } catch {
    return false
  }
}

function commandLine(pid: number): string[] {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    }
    const line = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
    })
    return line.split(/ -[DpcF] |\s+$/)
  } catch {
    return []
  }
}
