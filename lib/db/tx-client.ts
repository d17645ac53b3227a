import { AsyncLocalStorage } from 'node:async_hooks'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

type Slot = { client?: pg.ClientBase }

const key = Symbol.for('sanzhi.txClients')
type Shared = {
  opening: AsyncLocalStorage<Slot>
  clients: WeakMap<object, pg.ClientBase>
  databases: WeakSet<object>
}
const shared = globalThis as { [key]?: Shared }
// One per process: the server's bundles each load their own copy of this module.
shared[key] ??= {
  opening: new AsyncLocalStorage(),
  clients: new WeakMap(),
  databases: new WeakSet(),
}
const { opening, clients } = shared[key]
/** The clients of districts, which are no transactions. */
export const { databases } = shared[key]

/** Notes the connection on which a transaction of Prisma begins. */
export function noting(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect()
      const begin = adapter.startTransaction.bind(adapter)
      adapter.startTransaction = async (level) => {
        const transaction = await begin(level)
        const slot = opening.getStore()
        if (slot) slot.client = (transaction as unknown as { client: pg.ClientBase }).client
        return transaction
      }
      return adapter
    },
  }
}

/**
 * Runs a transaction of Prisma so that statements can be sent past Prisma on its connection.
 * @param begin starts the transaction and hands the given function on to it
 */
export function withClient<T extends object, O>(
  begin: (run: (tx: T) => Promise<O>) => Promise<O>,
  run: (tx: T) => Promise<O>,
): Promise<O> {
  const slot: Slot = {}
  return opening.run(slot, () =>
    begin((tx) => {
      if (slot.client) clients.set(tx, slot.client)
      return run(tx)
    }),
  )
}

/**
 * The connection a transaction runs on.
 * @throws Error for one that was not begun by `districtDb`
 */
export function clientOf(tx: object): pg.ClientBase {
  const client = clients.get(tx)
  if (!client) throw new Error('begin the transaction with districtDb')
  return client
}
