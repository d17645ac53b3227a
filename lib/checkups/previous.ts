import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { CheckupLine } from './dto.ts'

/**
 * The check-up of the same chamber under the same standard that was opened before this one, to be held
 * against it; null when it is the first. Whoever reads one check-up of a chamber reads them all.
 */
export async function previousCheckup(
  { districtId }: Actor,
  { id, chamber, standard }: Pick<CheckupLine, 'id' | 'chamber' | 'standard'>,
): Promise<string | null> {
  const found = await districtDb(districtId).checkup.findFirst({
    where: {
      chamberCode: chamber.code,
      standardCode: standard.code,
      id: { lt: id },
      sealedAt: { not: null },
    },
    select: { id: true },
    orderBy: { id: 'desc' },
  })
  return found?.id ?? null
}
