import { Prisma } from './generated/client.ts'

/** True when a write broke a unique constraint of this table, through Prisma (P2002) or past it (23505). */
export function isUniqueViolation(error: unknown, table: string): boolean {
  return placeOf(error)?.toLowerCase().includes(table.toLowerCase()) ?? false
}

function placeOf(error: unknown): string | null {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return error.code === 'P2002' ? JSON.stringify(error.meta ?? {}) : null
  }
  const { code, table, constraint } = (error ?? {}) as Record<string, unknown>
  return code === '23505' ? `${table} ${constraint}` : null
}
