import { AsyncLocalStorage } from 'node:async_hooks'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
} from '@prisma/driver-adapter-utils'

interface Tally {
  statements: string[]
}

const key = Symbol.for('sanzhi.queryCount')
const shared = globalThis as { [key]?: AsyncLocalStorage<Tally> }
// One per process: the server's bundles each load their own copy of this module.
shared[key] ??= new AsyncLocalStorage<Tally>()
const tallies = shared[key]

/** Runs `work` and says which SQL statements it sent (without BEGIN and COMMIT). */
export async function countQueries<T>(
  work: () => Promise<T>,
): Promise<{ result: T; count: number; statements: string[] }> {
  const tally: Tally = { statements: [] }
  // A Prisma promise begins its work when it is awaited, so that has to happen inside.
  const result = await tallies.run(tally, async () => await work())
  return { result, count: tally.statements.length, statements: tally.statements }
}

/** Runs `work`, and all that it starts, under a count of its own that it may ask at any time. */
export function withQueryCount<T>(work: (soFar: () => number) => T): T {
  const tally: Tally = { statements: [] }
  return tallies.run(tally, () => work(() => tally.statements.length))
}

/** Statements sent so far in the surrounding `countQueries`, or null outside one. */
export function queriesSoFar(): number | null {
  return tallies.getStore()?.statements.length ?? null
}

/** Counts at the adapter: there the caller's context is still the one of the request. */
export function counting(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = watch<SqlDriverAdapter>(await factory.connect())
      const begin = adapter.startTransaction.bind(adapter)
      adapter.startTransaction = async (level) => watch(await begin(level))
      return adapter
    },
  }
}

/** Notes a statement that goes past the adapter. */
export function noteStatement(sql: string): void {
  if (!quiet.test(sql)) tallies.getStore()?.statements.push(sql)
}

const quiet = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET)\b/i

function watch<T extends SqlQueryable>(queryable: T): T {
  const { queryRaw, executeRaw } = queryable
  queryable.queryRaw = (query) => {
    noteStatement(query.sql)
    return queryRaw.call(queryable, query)
  }
  queryable.executeRaw = (query) => {
    noteStatement(query.sql)
    return executeRaw.call(queryable, query)
  }
  return queryable
}
