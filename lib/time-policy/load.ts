import type { DistrictDb, Tx } from '#lib/db/district.ts'
import {
  type PolicySet,
  type PolicyVersion,
  policySetAt,
  tighteningSchema,
  timePolicySchema,
} from '#lib/domain/time-policy.ts'

/**
 * All versions of all units of a district; of the federation, the root of the tree, each is a whole
 * policy. One small query; may be used inside the transaction of a command.
 * @throws ZodError when a stored version cannot be read, which is a defect.
 */
export async function loadPolicyVersions(db: DistrictDb | Tx): Promise<PolicyVersion[]> {
  const rows = await db.timePolicy.findMany({
    orderBy: [{ unitCode: 'asc' }, { version: 'asc' }],
    select: {
      unitCode: true,
      version: true,
      content: true,
      validFrom: true,
      unit: { select: { parentCode: true } },
    },
  })
  return rows.map(({ unit, ...row }) => toVersion({ ...row, isBase: unit.parentCode === null }))
}

/** A version as it is stored; `validFrom` as an instant, or as the database writes one. */
export type StoredVersion = Readonly<{
  unitCode: string
  version: number
  validFrom: Date | string
  content: unknown
  isBase: boolean
}>

/** @throws ZodError when the content cannot be read, which is a defect. */
export function toVersion({ isBase, content, ...row }: StoredVersion): PolicyVersion {
  const line = { ...row, validFrom: new Date(row.validFrom).toISOString() }
  return isBase
    ? { ...line, isBase, content: timePolicySchema.parse(content) }
    : { ...line, isBase, content: tighteningSchema.parse(content) }
}

/** What the units of a district have set, as it was in force at an instant. */
export async function loadPolicies(db: DistrictDb | Tx, at: Date): Promise<PolicySet> {
  return policySetAt(await loadPolicyVersions(db), at.toISOString())
}
