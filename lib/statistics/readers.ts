import { inForce } from '#lib/access/reach-scope.ts'
import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { OFFICE_CODES, OFFICES } from '#lib/domain/offices.ts'
import { rolesGranted } from '#lib/domain/policy.ts'

/** Accounts of those whose office today lets them read the monthly reports, by name. */
export async function listReaders(
  db: DistrictDb | Tx,
  now: Date,
): Promise<{ accountId: string; name: string }[]> {
  const roles = rolesGranted('read_statistics')
  const office = OFFICE_CODES.filter((code) => {
    const { role } = OFFICES[code]
    return role !== null && roles.includes(role)
  })
  const found = await db.account.findMany({
    where: {
      disabledAt: null,
      person: { appointments: { some: { ...inForce(dateOf(now)), office: { in: office } } } },
    },
    select: { id: true, person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return found.map(({ id, person }) => ({ accountId: id, name: person.name }))
}
