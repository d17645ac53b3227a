import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client.ts'
import { closePool, pool } from './pool.ts'
import { counting } from './query-count.ts'
import { noting } from './tx-client.ts'

export { countQueries, queriesSoFar } from './query-count.ts'
export { Prisma, PrismaClient }

const key = Symbol.for('sanzhi.prisma')
// One client per process: hot reload and the server's bundles each load their own copy of this module.
const shared = globalThis as { [key]?: PrismaClient }

/** The client that is open now; after `disconnect` it is another one. */
export function openClient(): PrismaClient {
  shared[key] ??= new PrismaClient({ adapter: counting(noting(new PrismaPg(pool()))) })
  return shared[key]
}

/** The product's database client. Connects at its first use, so that importing it costs nothing. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    const target = openClient()
    const value: unknown = Reflect.get(target, property, target)
    return typeof value === 'function' ? value.bind(target) : value
  },
  has: (_, property) => property in openClient(),
})

/** Closes the connections, if any were opened. */
export async function disconnect(): Promise<void> {
  const open = shared[key]
  shared[key] = undefined
  await open?.$disconnect()
  await closePool()
}
