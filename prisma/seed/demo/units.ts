import { prisma } from '#lib/db/client.ts'
import type { districtDb, Prisma } from '#lib/db/district.ts'
import { addDays, toDateColumn } from '#lib/domain/calendar.ts'
import { type Level, UNIT_KINDS, type UnitKind } from '#lib/domain/codes.ts'
import { childPath, type UnitRef } from '#lib/domain/unit-path.ts'
import { searchText } from '#lib/search/search-text.ts'
import {
  DEPARTMENTS,
  DIRECT_CHAMBERS,
  DISTRICT,
  FIRM_TRADES,
  FIRM_WORDS,
  TOWNSHIPS,
  townshipKind,
} from './places.ts'
import type { Random } from './random.ts'
import { demoUscc } from './uscc.ts'

export type DemoUnit = UnitRef & Readonly<{ name: string; kind: UnitKind; parent: DemoUnit | null }>
export type DemoUnits = Readonly<{
  root: DemoUnit
  departments: readonly DemoUnit[]
  townships: readonly DemoUnit[]
  chambers: readonly DemoUnit[]
  members: readonly DemoUnit[]
}>
type Db = ReturnType<typeof districtDb>

/** Writes district, units, chamber facts and further memberships; returns the tree. */
export async function plantUnits(db: Db, random: Random, today: string): Promise<DemoUnits> {
  await prisma.district.create({
    data: { id: DISTRICT.id, name: DISTRICT.name, numberPrefix: DISTRICT.prefix, isDemo: true },
  })
  const units = growTree(random)
  const levels = [[units.root], units.departments, units.townships, units.chambers, units.members]
  for (const level of levels) await db.unit.createMany({ data: level.map(unitRow) })
  const profiles = units.chambers.map((chamber, i) => profileRow(chamber, i, units, random, today))
  await db.chamberProfile.createMany({ data: profiles })
  await db.membership.createMany({ data: furtherMemberships(units, random) })
  return units
}

function growTree(random: Random): DemoUnits {
  const root = unit(null, DISTRICT.id, DISTRICT.root, 'federation')
  const departments = DEPARTMENTS.map((name, i) => unit(root, `BM0${i + 1}`, name, 'department'))
  const townships = TOWNSHIPS.map(([code, name]) => unit(root, code, name, townshipKind(name)))
  const local = townships.map((township, i) =>
    unit(
      township,
      `SH${String(i + 1).padStart(3, '0')}`,
      `${township.name}商会`,
      township.kind === 'subdistrict' ? 'subdistrict_chamber' : 'township_chamber',
    ),
  )
  const direct = DIRECT_CHAMBERS.map(([name, kind], i) =>
    unit(root, `SH${String(i + 101).padStart(3, '0')}`, name, kind),
  )
  const chambers = [...local, ...direct]
  const members = chambers.flatMap((chamber, i) => firmsOf(chamber, i, random))
  return { root, departments, townships, chambers, members }
}

function unit(parent: DemoUnit | null, code: string, name: string, kind: UnitKind): DemoUnit {
  const level: Level = UNIT_KINDS[kind]
  return { code, name, kind, level, parent, path: childPath(parent?.path ?? null, code) }
}

function firmsOf(chamber: DemoUnit, index: number, random: Random): DemoUnit[] {
  const count = index === 0 ? 8 : random.int(2, 4)
  return Array.from({ length: count }, (_, i) => {
    const n = index * 10 + i + 1
    const word = FIRM_WORDS[(n * 5) % FIRM_WORDS.length]
    const trade = FIRM_TRADES[(n * 3 + index) % FIRM_TRADES.length]
    const name = `南川${word}${trade}有限公司（演示${String(n).padStart(3, '0')}）`
    return unit(chamber, `HY${String(n).padStart(4, '0')}`, name, 'enterprise')
  })
}

function unitRow({ code, name, kind, level, path, parent }: DemoUnit): Prisma.UnitCreateManyInput {
  return {
    districtId: DISTRICT.id,
    code,
    name,
    kind,
    level,
    path,
    parentCode: parent?.code ?? null,
    search: searchText(name),
    isDemo: true,
    ...(kind === 'federation' && { documentCode: DISTRICT.documentCode }),
  }
}

function profileRow(
  chamber: DemoUnit,
  index: number,
  units: DemoUnits,
  random: Random,
  today: string,
): Prisma.ChamberProfileCreateManyInput {
  const members = units.members.filter((member) => member.parent === chamber).length
  const isDongcheng = chamber.name === '东城街道商会'
  return {
    districtId: DISTRICT.id,
    unitCode: chamber.code,
    registration: 'registered',
    registeredOn: toDateColumn(`202${random.int(1, 2)}-0${random.int(1, 9)}-${random.int(10, 28)}`),
    uscc: demoUscc('51500119', index + 1),
    termEndsOn: toDateColumn(addDays(today, random.int(-60, 1400))),
    venue: isDongcheng
      ? '东城街道商会之家（街道协调）'
      : random.chance(0.8)
        ? '镇街便民服务中心内'
        : null,
    venueArea: isDongcheng ? 2000 : random.chance(0.7) ? random.int(2, 30) * 10 : null,
    fullTimeStaff: random.int(0, 2),
    memberCount: members + random.int(28, 90),
  }
}

/** Every ninth firm also belongs to a trade association. */
function furtherMemberships(units: DemoUnits, random: Random): Prisma.MembershipCreateManyInput[] {
  const associations = units.chambers.filter((chamber) => chamber.kind === 'trade_association')
  return units.members
    .filter((member, i) => i % 9 === 0 && member.parent?.kind !== 'trade_association')
    .map((member) => ({
      districtId: DISTRICT.id,
      memberCode: member.code,
      chamberCode: random.pick(associations).code,
      fromOn: toDateColumn('2022-03-01'),
    }))
}
