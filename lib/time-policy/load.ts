import type { DistrictDb, Tx } from '#lib/db/district.ts'
import {
  DEFAULT_POLICIES,
  type PolicySet,
  tighteningSchema,
  timePolicySchema,
} from '#lib/domain/time-policy.ts'

/** A stored version, with the unit it belongs to: the root of the tree has no unit above it. */
type Row = Readonly<{
  unitCode: string
  version: number
  content: unknown
  unit: Readonly<{ parentCode: string | null }>
}>

/**
 * What the units of a district have set, as it was in force at an instant: of each unit the newest
 * version that had begun. One small query; may be used inside the transaction of a command.
 * @throws ZodError when a stored version cannot be read, which is a defect.
 */
export async function loadPolicies(db: DistrictDb | Tx, at: Date): Promise<PolicySet> {
  const rows = await db.timePolicy.findMany({
    where: { validFrom: { lte: at } },
    distinct: ['unitCode'],
    orderBy: [{ unitCode: 'asc' }, { version: 'desc' }],
    select: {
      unitCode: true,
      version: true,
      content: true,
      unit: { select: { parentCode: true } },
    },
  })
  return policySet(rows)
}

/** `<unitcode>@<version>`: how a computed date names the version it came from. */
function policyRef({ unitCode, version }: Pick<Row, 'unitCode' | 'version'>): string {
  return `${unitCode}@${version}`
}

function policySet(rows: readonly Row[]): PolicySet {
  const root = rows.find(({ unit }) => unit.parentCode === null)
  const below = rows.filter((row) => row !== root)
  return {
    base: root
      ? { ref: policyRef(root), policy: timePolicySchema.parse(root.content) }
      : DEFAULT_POLICIES.base,
    tightenings: Object.fromEntries(
      below.map((row) => [
        row.unitCode,
        { ref: policyRef(row), own: tighteningSchema.parse(row.content) },
      ]),
    ),
  }
}
