import { StartupError } from '#lib/config/startup-error.ts'
import { type Query, withConnection } from './connection.ts'

/**
 * Tries the operator's database before anything depends on it.
 * @throws StartupError with one sentence about what is wrong with DATABASE_URL
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  try {
    await withConnection(databaseUrl, judge, { connectionTimeoutMillis: 8000, query_timeout: 8000 })
  } catch (error) {
    throw error instanceof StartupError ? error : new StartupError(explain(error, databaseUrl))
  }
}

async function judge(query: Query) {
  const [found] = await query(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('server_version') AS name,
            current_setting('server_encoding') AS encoding`,
  )
  if (!(Number(found?.version) >= 140_000)) {
    throw new StartupError(
      `DATABASE_URL leads to PostgreSQL ${found?.name}: version 14 or newer is needed.`,
    )
  }
  if (found?.encoding !== 'UTF8') {
    throw new StartupError(
      `DATABASE_URL leads to a database with the encoding ${found?.encoding}: create one with UTF8.`,
    )
  }
}

function explain(error: unknown, databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl)
  const { code, message } = error as { code?: string; message?: string }
  const isNetwork = /^(ECONN|EHOST|ENET|ENOTFOUND|EAI_|ETIMEDOUT)/.test(code ?? '')
  if (isNetwork) return `DATABASE_URL: no database server answers at ${host} (${code}).`
  if (/timeout/i.test(message ?? '')) {
    return `DATABASE_URL: what is at ${host} does not answer like a PostgreSQL server within 8 seconds.`
  }
  if (code === '28P01' || code === '28000' || /password/i.test(message ?? '')) {
    return `DATABASE_URL: the server at ${host} refuses this user or password.`
  }
  if (code === '3D000') {
    return `DATABASE_URL: the server at ${host} has no database "${pathname.slice(1)}"; create it first.`
  }
  if (code && /^[0-9A-Z]{5}$/.test(code))
    return `DATABASE_URL: the server at ${host} says: ${message}.`
  return `DATABASE_URL: what is at ${host} is not a PostgreSQL server (${message}).`
}
