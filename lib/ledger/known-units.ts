import { districtDb } from '#lib/db/district.ts'
import type { Level } from '#lib/domain/codes.ts'
import type { LedgerUnit } from './read-types.ts'

/** The units of a district: those there are, and what names of the past stand for today. */
export type KnownUnits = Readonly<{
  all: readonly LedgerUnit[]
  units: readonly LedgerUnit[]
  former: readonly LedgerUnit[]
}>

/**
 * Units as an old ledger names them. A unit that was merged stands for its successor, a name that was
 * given up for the unit that bore it.
 */
export async function knownUnits(districtId: string): Promise<KnownUnits> {
  const db = districtDb(districtId)
  const found = await db.unit.findMany({
    select: { code: true, name: true, level: true, parentCode: true, successorCode: true },
    orderBy: { code: 'asc' },
  })
  const spans = await db.unitSpan.findMany({ select: { code: true, name: true } })
  const byCode = new Map(found.map((unit) => [unit.code, unit]))
  const today = (code: string): Found | undefined => {
    let unit = byCode.get(code)
    // A chain of mergers is no longer than there are units.
    for (let left = found.length; unit?.successorCode && left > 0; left -= 1) {
      unit = byCode.get(unit.successorCode)
    }
    return unit
  }
  const names = [...spans, ...found.filter(({ successorCode }) => successorCode !== null)]
  const former = names.flatMap(({ code, name }) => {
    const unit = today(code)
    return unit && unit.name !== name ? [{ ...unitOf(unit), name }] : []
  })
  const once = new Map(former.map((unit) => [`${unit.code}\n${unit.name}`, unit]))
  const units = found.filter(({ successorCode }) => successorCode === null)
  return { all: found.map(unitOf), units: units.map(unitOf), former: [...once.values()] }
}

type Found = Readonly<{
  code: string
  name: string
  level: string
  parentCode: string | null
  successorCode: string | null
}>

function unitOf({ code, name, level, parentCode }: Found): LedgerUnit {
  return { code, name, level: level as Level, parentCode }
}
