import { Prisma } from './generated/client.ts'

/** True when a write broke a unique constraint of this table (Prisma error P2002). */
export function isUniqueViolation(error: unknown, table: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002')
    return false
  return JSON.stringify(error.meta ?? {})
    .toLowerCase()
    .includes(table.toLowerCase())
}
