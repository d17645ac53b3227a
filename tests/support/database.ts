import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '#lib/db/connection.ts'
import { acquireServer, type EmbeddedServer, removeServer } from '#lib/db/embedded-server.ts'
import { migrate } from '#lib/db/migrate.ts'

const template = 'sanzhi'

interface TestServer {
  server: EmbeddedServer
  dataDir: string
  users: number
}

const key = Symbol.for('sanzhi.testServer')
const shared = globalThis as { [key]?: Promise<TestServer> }

/**
 * Starts the one database server of a test run, with a migrated database to clone from.
 * @returns stops it, when its last user has called that
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  shared[key] ??= start()
  const running = await shared[key]
  running.users += 1
  process.env.SANZHI_TEST_SERVER = running.server.url
  return async () => {
    running.users -= 1
    if (running.users > 0) return
    shared[key] = undefined
    await running.server.release()
    rmSync(running.dataDir, { recursive: true, force: true })
  }
}

async function start(): Promise<TestServer> {
  await removeAbandoned()
  const dataDir = mkdtempSync(join(tmpdir(), 'sanzhi-test-'))
  const server = await acquireServer(dataDir, { throwAway: true })
  await migrate(server.url)
  return { server, dataDir, users: 0 }
}

/** What test runs that were killed have left behind. */
async function removeAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith('sanzhi-test-')) await removeServer(join(tmpdir(), name)).catch(() => {})
  }
}

/** A fresh, migrated, empty database on the server of this test run. */
export async function cloneDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const serverUrl = process.env.SANZHI_TEST_SERVER
  if (!serverUrl) throw new Error('This vitest project has no database: see vitest.config.ts.')
  const name = `test_${process.env.VITEST_POOL_ID ?? 0}_${randomBytes(5).toString('hex')}`
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const postgres = new URL(serverUrl)
  postgres.pathname = '/postgres'
  await withConnection(postgres.href, async (query) => {
    // Two clones of one template at the same moment get in each other's way.
    await query('SELECT pg_advisory_lock(1)')
    await query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const drop = () =>
    withConnection(postgres.href, async (query) => {
      await query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
  return { url: url.href, drop }
}

/**
 * Empties the tables of this test file's database, also those whose triggers forbid it. Mostly
 * not needed: every test file has its own database, and a test its own district.
 */
export async function resetDatabase(): Promise<void> {
  await withConnection(process.env.DATABASE_URL as string, async (query) => {
    const rows = await query(
      `SELECT quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    )
    // As a replica the server does not fire the triggers that keep events append-only.
    await query("SET session_replication_role = 'replica'")
    await query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} RESTART IDENTITY CASCADE`)
  })
}
