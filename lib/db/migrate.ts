import { StartupError } from '#lib/config/startup-error.ts'
import { type Query, withConnection } from './connection.ts'
import { type Migration, readMigrations } from './migration-files.ts'

interface Applied {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

// Exactly the table of the ordinary Prisma command line, so that it can take over at any time.
const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

// The number under which the Prisma command line, too, locks a database while it migrates.
const lockNumber = 72707369

/**
 * Brings a database to the newest migration; a single query when it is there already. Each
 * migration and its record are one transaction: killed at any moment, it has happened or it has
 * not. (The WASM engine's own way splits scripts at every semicolon, also inside functions.)
 * @returns the names of the migrations applied now
 * @throws StartupError when the database is newer than this program or its history differs
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const migrations = readMigrations()
  // Closing the connection also gives up the lock.
  return withConnection(databaseUrl, async (query) => {
    if (pending(migrations, await readApplied(query)).length === 0) return []
    await query(`SELECT pg_advisory_lock(${lockNumber})`)
    await query(createTable)
    const names: string[] = []
    for (const migration of pending(migrations, await readApplied(query))) {
      await applyOne(query, migration)
      names.push(migration.name)
    }
    return names
  })
}

async function readApplied(query: Query): Promise<Applied[]> {
  const table = await query(`SELECT to_regclass('"_prisma_migrations"') AS found`)
  if (table[0]?.found === null) return []
  const rows = await query(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  return rows as unknown as Applied[]
}

function pending(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const migration = known.get(row.migration_name)
    if (!migration) {
      throw new StartupError(
        `The database is newer than this program (it has the migration ${row.migration_name}): update the program.`,
      )
    }
    if (row.finished_at === null) {
      throw new StartupError(
        `The migration ${row.migration_name} was begun by another program and not finished: restore a backup or repair it with "prisma migrate resolve".`,
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new StartupError(
        `The migration ${row.migration_name} was changed after this database had applied it: restore the file, or use a new DATA_DIR.`,
      )
    }
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function applyOne(query: Query, { name, sql, checksum }: Migration) {
  try {
    await query('BEGIN')
    await query(sql)
    await query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
      [checksum, name],
    )
    await query('COMMIT')
  } catch (error) {
    await query('ROLLBACK').catch(() => {})
    const { code, message } = error as { code?: string; message: string }
    if (code === '53100') throw error
    throw new StartupError(`The migration ${name} failed and was undone: ${message}`)
  }
}
