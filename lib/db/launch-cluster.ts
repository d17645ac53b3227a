import type { ChildProcess } from 'node:child_process'
import { readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '#lib/config/startup-error.ts'
import { type Cluster, freePort, saveCluster } from './cluster.ts'
import { commandPrefix, programs, spawnProgram } from './postgres-process.ts'
import { findPostmaster, stopPostmaster } from './postmaster.ts'

const common = {
  listen_addresses: '127.0.0.1',
  // Loopback with a password only: a socket path would have to be short and shared.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  // Disks of today: a page here costs hardly more than the next one.
  random_page_cost: '1.1',
  jit: 'off',
}
const durable = { fsync: 'on', synchronous_commit: 'on', max_connections: '60' }
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '120',
}

/**
 * Starts the server of a cluster that is known not to run, on its own port or, when somebody
 * else has taken that, on a new one, which is remembered.
 */
export async function launchCluster(cluster: Cluster, options: { throwAway?: boolean }) {
  const { postgres } = await programs()
  const prefix = commandPrefix(cluster.dir)
  const logFile = join(cluster.folder, 'postgres.log')
  const settings = { ...common, ...(options.throwAway ? hasty : durable) }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  let said = ''
  for (let attempt = 1; attempt <= 6; attempt++) {
    await choosePort(cluster)
    const offset = prepareLog(logFile)
    const args = ['-D', cluster.dir, '-p', String(cluster.port), ...flags]
    const child = spawnProgram(prefix, postgres, args, logFile)
    if (await isReady(child, cluster)) return
    said = readFileSync(logFile, 'utf8').slice(offset)
    refuseHopeless(said, cluster.dir)
    // The children of a killed server need a moment to notice; until then its memory is in use.
    await sleep(300 * attempt)
  }
  const reason = said.trim().split('\n').at(-1) || 'it gave no reason'
  throw new StartupError(`The embedded PostgreSQL does not start (see ${logFile}): ${reason}`)
}

async function choosePort(cluster: Cluster) {
  const port = await freePort(cluster.port)
  if (port === cluster.port) return
  cluster.port = port
  saveCluster(cluster)
}

function prepareLog(file: string): number {
  try {
    const { size } = statSync(file)
    if (size < 10_000_000) return size
    truncateSync(file)
  } catch {
    // No log yet.
  }
  return 0
}

async function isReady(child: ChildProcess, cluster: Cluster): Promise<boolean> {
  let hasEnded = false
  child.on('error', () => {
    hasEnded = true
  })
  child.on('exit', () => {
    hasEnded = true
  })
  child.unref()
  for (const end = Date.now() + 120_000; Date.now() < end && !hasEnded; await sleep(15)) {
    if (findPostmaster(cluster.dir)?.isReady) return true
  }
  if (!hasEnded && child.pid) await stopPostmaster(child.pid)
  return false
}

function refuseHopeless(said: string, dir: string) {
  if (said.includes('No space left on device')) {
    throw Object.assign(new Error(said), { code: 'ENOSPC' })
  }
  if (/FATAL:.*Permission denied/.test(said)) {
    throw Object.assign(new Error(said), { code: 'EACCES', path: dir })
  }
}
