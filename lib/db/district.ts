import { openClient, type PrismaClient, prisma } from './client.ts'
import { Prisma } from './generated/client.ts'
import { databases, withClient } from './tx-client.ts'

export { Prisma }

type Args = Record<string, unknown> & { where?: object; data?: unknown }

/** Rows without a district: counters and workers of the whole installation. */
const UNBOUND = new Set(['District', 'RateLimit', 'WorkerBeat'])

/**
 * The database as one district sees it: every query of a model is narrowed to the district and
 * every new row must carry its id, so that a forgotten condition can never show or touch another
 * district. Raw SQL is not covered and names `district_id` itself (a test reads it).
 */
export function districtDb(districtId: string) {
  // Bound to the client that is open: the start of the product fills the demo and disconnects.
  const open = openClient()
  const bound = clients.get(open) ?? new Map<string, ReturnType<typeof bind>>()
  clients.set(open, bound)
  const known = bound.get(districtId) ?? withClients(bind(districtId))
  bound.set(districtId, known)
  return known
}

/** Lets statements be sent past Prisma on the connections of its transactions (`rowsIn`). */
function withClients<D extends ReturnType<typeof bind>>(db: D): D {
  const begin = db.$transaction.bind(db) as (...args: unknown[]) => Promise<unknown>
  const transaction = (work: unknown, options?: unknown) =>
    typeof work === 'function'
      ? withClient((run) => begin(run, options), work as (tx: object) => Promise<unknown>)
      : begin(work, options)
  const database = new Proxy(db, {
    get: (_, property) => {
      if (property === '$transaction') return transaction
      const value: unknown = Reflect.get(db, property, db)
      return typeof value === 'function' ? value.bind(db) : value
    },
  })
  databases.add(database)
  return database
}

const clients = new WeakMap<PrismaClient, Map<string, ReturnType<typeof bind>>>()

export type DistrictDb = ReturnType<typeof bind>
/** A transaction bound to a district. */
export type Tx = Parameters<Parameters<DistrictDb['$transaction']>[0]>[0]

function bind(districtId: string) {
  return prisma.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (UNBOUND.has(model)) throw new Error(`${model} does not belong to a district`)
          return query(bindArgs(districtId, operation, args as Args) as typeof args)
        },
      },
    },
  })
}

function bindArgs(districtId: string, operation: string, args: Args): Args {
  if (operation.startsWith('create')) {
    for (const row of [args.data].flat()) requireDistrict(districtId, row)
    return args
  }
  if (operation === 'upsert') requireDistrict(districtId, args.create)
  if (args.data !== undefined) refuseMove(args.data)
  const unique =
    operation.startsWith('findUnique') || ['update', 'delete', 'upsert'].includes(operation)
  const where = args.where ?? {}
  return {
    ...args,
    where: unique ? { ...where, districtId } : { AND: [where, { districtId }] },
  }
}

function requireDistrict(districtId: string, row: unknown) {
  if ((row as { districtId?: string } | undefined)?.districtId !== districtId) {
    throw new Error('a new row must carry the district of its client')
  }
}

function refuseMove(row: unknown) {
  if (row && typeof row === 'object' && 'districtId' in row) {
    throw new Error('a row never moves to another district')
  }
}
