import type { DistrictDb, Tx } from '#lib/db/district.ts'
import {
  DEFAULT_POLICIES,
  type PolicySet,
  type Tightening,
  type TimePolicy,
  tighteningSchema,
  timePolicySchema,
} from '#lib/domain/time-policy.ts'

/** A stored version; of the federation, the root of the tree, it is a whole policy. */
export type StoredVersion = Readonly<{ unitCode: string; version: number; validFrom: string }> &
  (
    | Readonly<{ isBase: true; content: TimePolicy }>
    | Readonly<{ isBase: false; content: Tightening }>
  )

/**
 * All versions of all units of a district, the older first; `validFrom` is an ISO instant. One small
 * query; may be used inside the transaction of a command.
 * @throws ZodError when a stored version cannot be read, which is a defect.
 */
export async function loadPolicyVersions(db: DistrictDb | Tx): Promise<StoredVersion[]> {
  const rows = await db.timePolicy.findMany({
    orderBy: [{ unitCode: 'asc' }, { version: 'asc' }],
    select: {
      unitCode: true,
      version: true,
      validFrom: true,
      content: true,
      unit: { select: { parentCode: true } },
    },
  })
  return rows.map(({ unitCode, version, validFrom, content, unit }) => {
    const line = { unitCode, version, validFrom: validFrom.toISOString() }
    return unit.parentCode === null
      ? { ...line, isBase: true, content: timePolicySchema.parse(content) }
      : { ...line, isBase: false, content: tighteningSchema.parse(content) }
  })
}

/** What the units of a district have set, as it was in force at an instant. */
export async function loadPolicies(db: DistrictDb | Tx, at: Date): Promise<PolicySet> {
  return policiesAt(await loadPolicyVersions(db), at)
}

/**
 * The policies in force at an instant: of each unit the newest version that had begun. A version
 * that has not begun yet is superseded by any newer one.
 */
export function policiesAt(versions: readonly StoredVersion[], at: Date): PolicySet {
  const tightenings: Record<string, { ref: string; own: Tightening }> = {}
  let { base } = DEFAULT_POLICIES
  for (const version of versions) {
    if (Date.parse(version.validFrom) > at.getTime()) continue
    const ref = policyRef(version)
    if (version.isBase) base = { ref, policy: version.content }
    else tightenings[version.unitCode] = { ref, own: version.content }
  }
  return { base, tightenings }
}

/** `<unitcode>@<version>`: how a computed date names the version it came from. */
export function policyRef(version: Pick<StoredVersion, 'unitCode' | 'version'>): string {
  return `${version.unitCode}@${version.version}`
}
