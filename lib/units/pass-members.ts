import { Prisma } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import type { Ctx } from '#lib/kernel/command.ts'

/**
 * Members that belong to a chamber without hanging below it belong to its successor from a day on;
 * that they belonged to it before stays on record. Whoever belongs to both goes on belonging.
 */
export async function passMembers(
  { tx, actor: { districtId } }: Pick<Ctx, 'tx' | 'actor'>,
  from: string,
  to: string,
  on: string,
): Promise<void> {
  await rowsIn(
    tx,
    Prisma.sql`INSERT INTO membership (district_id, member_code, chamber_code, from_on, until_on)
      SELECT m.district_id, m.member_code, ${to}, greatest(m.from_on, ${on}::date), m.until_on
      FROM membership m
      JOIN unit u ON u.district_id = m.district_id AND u.code = m.member_code
      WHERE m.district_id = ${districtId} AND m.chamber_code = ${from} AND u.parent_code <> ${to}
        AND (m.until_on IS NULL OR m.until_on >= ${on}::date)
      ON CONFLICT (district_id, member_code, chamber_code) DO UPDATE SET until_on = CASE
        WHEN membership.until_on IS NULL OR excluded.until_on IS NULL THEN NULL
        ELSE greatest(membership.until_on, excluded.until_on) END`,
  )
  await rowsIn(
    tx,
    Prisma.sql`UPDATE membership SET until_on = ${on}::date - 1
      WHERE district_id = ${districtId} AND chamber_code = ${from} AND from_on < ${on}::date
        AND (until_on IS NULL OR until_on >= ${on}::date)`,
  )
}
