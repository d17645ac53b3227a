import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { StartupError } from '#lib/config/startup-error.ts'
import { commandPrefix, programs, runProgram } from './postgres-process.ts'

/** The database files of one data folder and how to reach them. */
export interface Cluster {
  folder: string
  dir: string
  port: number
  password: string
}

const user = 'sanzhi'
const record = z.object({ port: z.number().int(), password: z.string().min(1) })

/** Connection string of one database of the cluster. */
export function clusterUrl(cluster: Cluster, database = 'sanzhi'): string {
  return `postgresql://${user}:${cluster.password}@127.0.0.1:${cluster.port}/${database}`
}

/** The cluster of a data folder, or null when none has been created yet. */
export function openCluster(folder: string): Cluster | null {
  const dir = join(folder, 'postgres')
  if (!existsSync(join(dir, 'PG_VERSION'))) return null
  const version = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18') {
    throw new StartupError(
      `${dir} was written by PostgreSQL ${version} and this product brings 18: restore a backup into a new DATA_DIR.`,
    )
  }
  try {
    const read = record.parse(JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')))
    return { folder, dir, ...read }
  } catch (error) {
    if ((error as { code?: string }).code === 'EACCES') throw error
    throw new StartupError(
      `${join(folder, 'postgres.json')} with the database password is missing or damaged: put it back from a copy of DATA_DIR.`,
    )
  }
}

/** Creates the database files; a creation that was cut short leaves nothing that counts. */
export async function createCluster(folder: string): Promise<Cluster> {
  const { initdb } = await programs()
  const dir = join(folder, 'postgres')
  const unfinished = `${dir}.new`
  const secret = `${dir}.new.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const cluster = { folder, dir, port: await freePort(), password: randomBytes(24).toString('hex') }
  const prefix = commandPrefix(unfinished)
  writeFileSync(secret, cluster.password, { mode: prefix.length > 0 ? 0o644 : 0o600 })
  try {
    initialise(prefix, initdb, unfinished, secret)
  } finally {
    rmSync(secret, { force: true })
  }
  saveCluster(cluster)
  renameSync(unfinished, dir)
  return cluster
}

/** Remembers port and password, readable by the owner only. */
export function saveCluster({ folder, port, password }: Cluster): void {
  const file = join(folder, 'postgres.json')
  writeFileSync(`${file}.new`, JSON.stringify({ port, password }), { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

/** A port nobody listens on, outside the range systems hand out to outgoing connections. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await isFree(wanted))) return wanted
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
}

function initialise(prefix: string[], initdb: string, dir: string, secret: string) {
  const args = [`--pgdata=${dir}`, `--username=${user}`, `--pwfile=${secret}`]
  args.push('--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions')
  // With plain C, trigram search finds nothing in Chinese; not every system has C.UTF-8.
  for (const locale of ['C.UTF-8', 'en_US.UTF-8']) {
    try {
      return runProgram(prefix, initdb, [...args, `--locale=${locale}`])
    } catch (error) {
      const said = String((error as { stderr?: string }).stderr ?? error)
      if (said.includes('invalid locale name') && locale === 'C.UTF-8') continue
      throw initialiseError(said, dir)
    }
  }
}

function initialiseError(said: string, dir: string): Error {
  if (said.includes('No space left')) return Object.assign(new Error(said), { code: 'ENOSPC' })
  if (said.includes('Permission denied')) {
    return Object.assign(new Error(said), { code: 'EACCES', path: dir })
  }
  const reason = said.trim().split('\n').at(-1)
  return new StartupError(`The embedded PostgreSQL could not be created in ${dir}: ${reason}`)
}
