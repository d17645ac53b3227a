import { createHash } from 'node:crypto'
import pg from 'pg'
import { Prisma } from './client.ts'
import type { DistrictDb, Tx } from './district.ts'
import { pool } from './pool.ts'
import { noteStatement } from './query-count.ts'
import { clientOf, databases } from './tx-client.ts'

/** So many statements are kept prepared on a connection; others are planned each time. */
const MOST_PREPARED = 200
const names = new Map<string, string>()
/** Put into a statement whose text hardly recurs: it is planned each time and takes nobody's place. */
export const ONCE = Prisma.sql`/* once */`
const ONCE_TEXT = ONCE.text

const { builtins, getTypeParser } = pg.types
/** Days come as `YYYY-MM-DD`, counts and sums as numbers, instants as `Date`. */
const parsers: Record<number, (text: string) => unknown> = {
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
}
const types = {
  getTypeParser: ((id: number, format?: 'text') =>
    parsers[id] ?? getTypeParser(id, format)) as typeof getTypeParser,
}

/**
 * Runs a read as the statement it is, past Prisma: for lists and figures, whose time is the
 * database's. Values are parameters; the statement names `district_id` itself (a test reads it).
 * Statements whose text recurs are prepared once a connection, so write a list of values as
 * `= ANY(${values}::text[])` and never as so many parameters.
 * @returns the rows as selected: days as `YYYY-MM-DD`, counts as numbers, instants as `Date`
 */
export function rows<T extends object>(sql: Prisma.Sql): Promise<T[]> {
  return run(pool(), sql)
}

/** The same within a transaction of `districtDb`, on its connection; also for writes. */
export function rowsIn<T extends object>(db: DistrictDb | Tx, sql: Prisma.Sql): Promise<T[]> {
  return run(databases.has(db) ? pool() : clientOf(db), sql)
}

async function run<T extends object>(on: pg.Pool | pg.ClientBase, sql: Prisma.Sql): Promise<T[]> {
  const { text, values } = sql
  noteStatement(text)
  const found = await on.query<T>({ ...prepared(text), text, values, types })
  return found.rows
}

function prepared(text: string): { name?: string } {
  const known = names.get(text)
  if (known) return { name: known }
  if (text.includes(ONCE_TEXT)) return {}
  if (names.size >= MOST_PREPARED) return {}
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return { name }
}
