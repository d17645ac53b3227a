import pg from 'pg'
import { env } from '#lib/config/env.ts'

const key = Symbol.for('sanzhi.pool')
// One per process: hot reload and the server's bundles each load their own copy of this module.
const shared = globalThis as { [key]?: pg.Pool }

function createPool(connectionString: string): pg.Pool {
  const made = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server closed is replaced at the next use; it must not end the process.
  made.on('error', () => {})
  return made
}

/** The product's connections, which Prisma shares. Made at the first use. */
export function pool(): pg.Pool {
  shared[key] ??= createPool(env().databaseUrl)
  return shared[key]
}

/** Closes the connections, if any were opened. */
export async function closePool(): Promise<void> {
  const open = shared[key]
  shared[key] = undefined
  await open?.end()
}
