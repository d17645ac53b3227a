import { prisma } from './client.ts'

// The limiter brings its own SQL and expects a pg pool; these are the two things it uses of one.
const storeClient = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await prisma.$queryRawUnsafe<{ points: number; expire: bigint }[]>(text, ...values)
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: Number(expire) })),
      rowCount: rows.length,
    }
  },
}

/** Where limits are counted that must outlive a restart and hold for all processes together. */
export const limitStore = {
  storeClient,
  storeType: 'pool',
  tableName: 'rate_limit',
  tableCreated: true,
}
