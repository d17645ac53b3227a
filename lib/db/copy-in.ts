import type { Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { StartupError } from '#lib/config/startup-error.ts'
import { copyTarget, listTables, quoted, type Table } from './table-list.ts'

/** An empty database that is being filled; nothing is seen of it until all of it is there. */
export type Filling = Readonly<{
  tables: readonly Table[]
  /** Takes rows as COPY writes them; end it before the next. */
  write: (table: Table) => Writable
}>

/**
 * Runs `work` in one transaction on a migrated database without any rows, then sets the sequences.
 * @throws StartupError when it is not empty or in use; an error of `work` leaves it empty.
 */
export async function fillDatabase<T>(
  databaseUrl: string,
  work: (filling: Filling) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN')
    const tables = await listTables(async (sql) => (await client.query(sql)).rows)
    await requireEmpty(client, tables)
    const write: Filling['write'] = (table) =>
      client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`))
    const result = await work({ tables, write })
    await setSequences(client)
    await client.query('COMMIT')
    return result
  } finally {
    // What was not committed is undone by this.
    await client.end().catch(() => {})
  }
}

async function requireEmpty(client: pg.Client, tables: readonly Table[]): Promise<void> {
  const names = tables.map((table) => quoted(table.name))
  try {
    await client.query(`SET LOCAL lock_timeout = '5s'`)
    await client.query(`LOCK TABLE ${names.join(', ')} IN SHARE ROW EXCLUSIVE MODE`)
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error
    throw new StartupError('The database is in use: stop the product and try again.')
  }
  for (const name of names) {
    const { rows } = await client.query(`SELECT EXISTS (SELECT FROM ${name}) AS filled`)
    if (!rows[0]?.filled) continue
    throw new StartupError(
      `The database is not empty (${name} has rows): restore into a new database or DATA_DIR.`,
    )
  }
}

/** New rows go on counting where the restored ones end. */
async function setSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string; sequence: string }>(`
    SELECT t.relname AS name, a.attname AS column, s.oid::regclass::text AS sequence
    FROM pg_class s
    JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i')
    JOIN pg_class t ON t.oid = d.refobjid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
    WHERE s.relkind = 'S' AND t.relnamespace = 'public'::regnamespace`)
  for (const { name, column, sequence } of rows) {
    const highest = `(SELECT max(${quoted(column)}) FROM ${quoted(name)})`
    await client.query(
      `SELECT setval($1::regclass, coalesce(${highest}, 1), ${highest} IS NOT NULL)`,
      [sequence],
    )
  }
}
