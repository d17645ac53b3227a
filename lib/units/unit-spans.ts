import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'

/**
 * Keeps what some units are called and where they hang as it was until a day, before it changes: the
 * past of the tree, by which statistics count as of then. Of several changes on one day only the
 * first leaves a past.
 * @throws DomainError before_last_change at `on` when one of them has changed on a later day already.
 */
export async function keepUnitPast(
  tx: Tx,
  districtId: string,
  codes: readonly string[],
  on: string,
): Promise<void> {
  const last = await tx.unitSpan.findFirst({
    where: { code: { in: [...codes] }, untilOn: { gt: toDateColumn(on) } },
    orderBy: { untilOn: 'desc' },
  })
  if (last) {
    const date = fromDateColumn(last.untilOn)
    throw new DomainError('before_last_change', { path: 'on', params: { date } })
  }
  await tx.$executeRaw`
    INSERT INTO unit_span (district_id, code, until_on, from_on, name, parent_code, path)
    SELECT u.district_id, u.code, ${on}::date, (SELECT max(s.until_on) FROM unit_span s
        WHERE s.district_id = u.district_id AND s.code = u.code),
      u.name, u.parent_code, u.path
    FROM unit u WHERE u.district_id = ${districtId} AND u.code = ANY(${[...codes]}::text[])
    ON CONFLICT DO NOTHING`
}

/** Codes of the unit at a path and of everything below it. */
export async function codesBelow(tx: DistrictDb | Tx, path: string): Promise<string[]> {
  const rows = await tx.unit.findMany({
    where: { path: { startsWith: path } },
    select: { code: true },
    orderBy: { path: 'asc' },
  })
  return rows.map(({ code }) => code)
}
