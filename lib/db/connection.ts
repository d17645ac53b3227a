import pg from 'pg'

type Rows = Record<string, unknown>[]
export type Query = (sql: string, values?: unknown[]) => Promise<Rows>

/** Runs `work` on one plain connection, outside Prisma, and closes it. */
export async function withConnection<T>(
  url: string,
  work: (query: Query) => Promise<T>,
  limits: { connectionTimeoutMillis?: number; query_timeout?: number } = {},
): Promise<T> {
  const client = new pg.Client({ connectionString: url, ...limits })
  // A server that stops meanwhile fails the running query; it must not end this process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(async (sql, values) => (await client.query<Rows[number]>(sql, values)).rows)
  } finally {
    await client.end().catch(() => {})
  }
}
