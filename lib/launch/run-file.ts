import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '#lib/config/startup-error.ts'
import { withFileLock } from './file-lock.mjs'
import { bornAt, type Identity, isAlive, ownIdentity } from './process-identity.mjs'

interface Run {
  server: Identity
  /** The processes that started it; a server without them has been orphaned. */
  launchers: Identity[]
  url: string
}

/**
 * The processes this server depends on: the launcher of this folder and the npm above it. Taken
 * once, before any of them can have died.
 */
export function ownLaunchers(): Identity[] {
  const born = bornAt(process.ppid)
  const parent = process.connected && born ? [{ pid: process.ppid, born }] : []
  const above = JSON.parse(process.env.SANZHI_LAUNCHERS ?? '[]') as Identity[]
  return [...parent, ...above]
}

/**
 * Makes this process the one server of a data folder. A server whose launcher was killed is
 * stopped first.
 * @returns gives the folder back
 * @throws StartupError when a server with a living launcher runs there
 */
export async function claimDataDir(
  dataDir: string,
  url: string,
  launchers: Identity[],
): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'server.json')
  await withFileLock(join(dataDir, 'server.lock'), async () => {
    const run = read(file)
    if (run && isAlive(run.server)) await removeOrphan(run)
    const own: Run = { server: ownIdentity(), launchers, url }
    writeFileSync(`${file}.new`, JSON.stringify(own), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  })
  return () => {
    if (read(file)?.server.pid === process.pid) rmSync(file, { force: true })
  }
}

async function removeOrphan(run: Run) {
  const isOrphan = run.launchers.some((launcher) => !isAlive(launcher))
  // Where births are unknown the number may be somebody else's by now: never end that one.
  if (!isOrphan || run.server.born === 'unknown') {
    throw new StartupError(`Sanzhi is already running here at ${run.url}.`)
  }
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(run.server.pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < 15_000 && isAlive(run.server); waited += 50) await sleep(50)
    if (!isAlive(run.server)) return
  }
}

function read(file: string): Run | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run
  } catch {
    return null
  }
}
