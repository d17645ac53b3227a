import { Prisma } from './client.ts'
import type { Tx } from './district.ts'
import { ONCE, rowsIn } from './rows.ts'

/** A statement that writes, with a name by which later ones and `count` can speak of what it returns. */
export type Write = Readonly<{ name: string; sql: Prisma.Sql }>

/** Events, their outbox, texts, row, two stretches and one part beside. */
const USUAL = 7

/**
 * Sends several writes as one statement: all see what was there before, none needs the answer of another,
 * references among them are checked at the end. What others wait for (a number, a row) is then held for
 * one way to the database and back instead of one for each.
 * @param counted the write whose rows are counted
 * @returns how many rows that write returned
 */
export async function writeTogether(
  tx: Tx,
  writes: readonly Write[],
  counted: string,
): Promise<number> {
  // Those of many parts come in very many shapes: prepared, they would take the places of the others.
  const isRare = writes.length > USUAL
  const parts = writes.map(({ name, sql }) => Prisma.sql`${named(name)} AS (${sql})`)
  const [row] = await rowsIn<{ count: number }>(
    tx,
    Prisma.sql`${isRare ? ONCE : Prisma.empty}WITH ${Prisma.join(parts, ', ')}
    SELECT count(*) AS count FROM ${named(counted)}`,
  )
  return row?.count ?? 0
}

/** Names come from this code, never from input. */
function named(name: string): Prisma.Sql {
  if (!/^[a-z]+(_[a-z0-9]+)*$/.test(name)) throw new Error(`${name} is no name of a write`)
  return Prisma.raw(name)
}
