import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withFileLock } from '#lib/launch/file-lock.mjs'
import { type Cluster, clusterUrl, createCluster, openCluster } from './cluster.ts'
import { withConnection } from './connection.ts'
import { launchCluster } from './launch-cluster.ts'
import { findPostmaster, forgetPostmaster, stopPostmaster } from './postmaster.ts'
import { addLease, hasLeases } from './server-lease.ts'

export interface EmbeddedServer {
  /** Connection string of the product's database. */
  url: string
  /** Connection string of another database of the same server. */
  urlOf(database: string): string
  /** Starts the server again if it has died meanwhile; cheap when it has not. */
  revive(): Promise<void>
  /** Gives the server back; the last user of a data folder stops it. */
  release(): Promise<void>
}

export interface ServerOptions {
  /** For throw-away data of tests: fast and not crash-safe. */
  throwAway?: boolean
}

/**
 * The embedded PostgreSQL of a data folder: created, started, or joined when another process of
 * the product (server, command line) already runs it. What a killed process left behind is put
 * right first.
 * @throws StartupError with one sentence that says what to do
 */
export async function acquireServer(
  dataDir: string,
  options: ServerOptions = {},
): Promise<EmbeddedServer> {
  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const locked = <T>(work: () => Promise<T>) => withFileLock(join(folder, 'postgres.lock'), work)
  const { cluster, lease } = await locked(async () => {
    const lease = addLease(folder)
    try {
      return { cluster: await joinOrStart(folder, options), lease }
    } catch (error) {
      rmSync(lease, { force: true })
      throw error
    }
  })
  return {
    url: clusterUrl(cluster),
    urlOf: (database) => clusterUrl(cluster, database),
    revive: async () => {
      if (!findPostmaster(cluster.dir)) await locked(() => joinOrStart(folder, options))
    },
    release: () => locked(() => leave(cluster, lease)),
  }
}

/** Stops the server of a data folder that nobody uses any more and deletes the folder. */
export async function removeServer(dataDir: string): Promise<void> {
  const folder = resolve(dataDir)
  if (!existsSync(join(folder, 'postgres.users')) || hasLeases(folder)) return
  const running = findPostmaster(join(folder, 'postgres'))
  if (running) await stopPostmaster(running.pid)
  rmSync(folder, { recursive: true, force: true })
}

async function leave(cluster: Cluster, lease: string) {
  rmSync(lease, { force: true })
  const running = findPostmaster(cluster.dir)
  if (running && !hasLeases(cluster.folder)) await stopPostmaster(running.pid)
}

async function joinOrStart(folder: string, options: ServerOptions): Promise<Cluster> {
  const cluster = openCluster(folder) ?? (await createCluster(folder))
  const running = findPostmaster(cluster.dir)
  if (running) {
    cluster.port = running.port
    if (await answers(cluster)) return cluster
    await stopPostmaster(running.pid, 3000)
  }
  forgetPostmaster(cluster.dir)
  await launchCluster(cluster, options)
  await createDatabase(cluster)
  return cluster
}

/** Whether the server lets us in within ten seconds; one still recovering is waited for. */
async function answers(cluster: Cluster): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(100)) {
    try {
      await createDatabase(cluster)
      return true
    } catch (error) {
      const isStarting = (error as { code?: string }).code === '57P03'
      if (!isStarting) return false
    }
  }
  return false
}

async function createDatabase(cluster: Cluster) {
  const limits = { connectionTimeoutMillis: 5000, query_timeout: 10_000 }
  await withConnection(
    clusterUrl(cluster, 'postgres'),
    async (query) => {
      const found = await query("SELECT 1 FROM pg_database WHERE datname = 'sanzhi'")
      if (found.length === 0) await query('CREATE DATABASE sanzhi')
    },
    limits,
  )
}
