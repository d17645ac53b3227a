import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { copyTarget, listTables, type Table } from './table-list.ts'

/** The database at one instant, however long it takes to read. */
export type Snapshot = Readonly<{
  tables: readonly Table[]
  /** Applied migrations in order. */
  migrations: readonly { name: string; checksum: string }[]
  ask: (sql: string) => Promise<Record<string, unknown>[]>
  /** The rows of a table as COPY writes them; read it to its end before the next. */
  read: (table: Table) => Readable
}>

/** Runs `work` on one snapshot of the database; writers go on meanwhile and are not seen. */
export async function withSnapshot<T>(
  databaseUrl: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const ask: Snapshot['ask'] = async (sql) => (await client.query(sql)).rows
    const migrations = await ask(
      `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
       WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`,
    )
    return await work({
      tables: await listTables(ask),
      migrations: migrations as { name: string; checksum: string }[],
      ask,
      read: (table) => client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`)),
    })
  } finally {
    await client.end().catch(() => {})
  }
}
