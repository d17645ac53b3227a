import { Prisma } from './client.ts'
import type { Tx } from './district.ts'

/** What only one transaction at a time does: the kind of work, the district, and the unit it is about. */
export type Turn = Readonly<{
  of: 'notices' | 'common-problems' | 'chamber' | 'exports' | 'views' | 'issue-numbers'
  districtId: string
  unit?: string
}>

const nameOf = ({ districtId, unit = '' }: Turn) => `${districtId}/${unit}`

/**
 * Waits until the work is this transaction's alone. It locks a name and no row: whoever locks the row
 * of a unit for another reason, such as a dispatch, neither waits for it nor in a circle with it.
 */
export async function takeTurn(tx: Tx, turn: Turn): Promise<void> {
  await tx.$executeRaw(turnSql(turn))
}

/** The same as a statement of one row, for a statement that waits before it does its own work. */
export function turnSql(turn: Turn): Prisma.Sql {
  return Prisma.sql`SELECT pg_advisory_xact_lock(hashtext(${turn.of}), hashtext(${nameOf(turn)}))`
}

/** Takes the work for this transaction when nobody else has it. */
export async function tryTurn(tx: Tx, turn: Turn): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext(${turn.of}), hashtext(${nameOf(turn)})) AS held`
  return row?.held ?? false
}
