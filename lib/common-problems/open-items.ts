import type { DistrictDb, Tx } from '#lib/db/district.ts'
import { itemKeys, originSchema } from '#lib/domain/origin.ts'

/** An open issue that a failed item opened, and the township its chamber lies in. */
export type OpenItem = Readonly<{
  id: string
  number: string
  chamber: string
  township: string
  standard: string
  item: string
}>

/** Where the same item fails: key of the group an issue belongs to. */
export function groupKey(one: Readonly<{ township: string; standard: string; item: string }>) {
  return `${one.township} ${one.standard}/${one.item}`
}

/** The open issues of failed items in chambers of townships; an association of the district has none. */
export async function openItems(db: DistrictDb | Tx, township?: string): Promise<OpenItem[]> {
  const rows = await db.issue.findMany({
    where: {
      endedAt: null,
      originKey: { startsWith: itemKeys() },
      chamber: {
        level: 'chamber',
        parent: { level: 'township', ...(township ? { code: township } : {}) },
      },
    },
    select: {
      id: true,
      number: true,
      chamberCode: true,
      origin: true,
      chamber: { select: { parentCode: true } },
    },
    orderBy: { number: 'asc' },
  })
  return rows.flatMap(({ id, number, chamberCode, origin, chamber: { parentCode } }) => {
    const parsed = originSchema.parse(origin)
    if (parsed.kind !== 'item' || parentCode === null) return []
    const { standard, item } = parsed
    return [{ id, number, chamber: chamberCode, township: parentCode, standard, item }]
  })
}
