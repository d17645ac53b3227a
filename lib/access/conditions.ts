import { Prisma } from '#lib/db/client.ts'

/** All of these conditions; true when there is none. */
export function every(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...conditions], ' AND ')
}

/** One of these conditions at least; never when there is none. */
export function some(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  if (conditions.length === 0) return Prisma.sql`FALSE`
  return Prisma.sql`(${Prisma.join([...conditions], ' OR ')})`
}
