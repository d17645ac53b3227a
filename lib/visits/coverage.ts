import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ChamberCoverage, MemberCoverage, Visited } from './dto.ts'
import { heldIn } from './held.ts'

const NEVER: Visited = { visits: 0, last: null }

/**
 * Each chamber whose visits the actor reads, with the visits of the year to it and its members, the
 * last day, and how many of its members were visited themselves. In the order of the tree.
 */
export async function listChamberCoverage(actor: Actor, year: number): Promise<ChamberCoverage[]> {
  const db = districtDb(actor.districtId)
  const where = { chamber: reachScope(actor, 'read_visits'), ...heldIn(year) }
  const [chambers, byChamber, pairs, members] = await Promise.all([
    db.unit.findMany({
      where: { AND: [{ level: 'chamber', disabledAt: null }, reachScope(actor, 'read_visits')] },
      select: { code: true, name: true, parent: { select: { name: true, level: true } } },
      orderBy: { path: 'asc' },
    }),
    db.visit.groupBy({
      by: ['chamberCode'],
      where,
      _count: { _all: true },
      _max: { heldOn: true },
    }),
    db.visit.groupBy({
      by: ['chamberCode', 'memberCode'],
      where: { AND: [where, { memberCode: { not: null } }] },
    }),
    membersByChamber(db, actor, year),
  ])
  const visited = new Map(byChamber.map((group) => [group.chamberCode, toVisited(group)]))
  return chambers.map(({ code, name, parent }) => {
    const own = members.get(code) ?? new Set<string>()
    const seen = pairs.filter(
      ({ chamberCode, memberCode }) => chamberCode === code && own.has(memberCode ?? ''),
    )
    return {
      code,
      name,
      township: parent?.level === 'township' ? parent.name : null,
      ...(visited.get(code) ?? NEVER),
      members: own.size,
      membersVisited: seen.length,
    }
  })
}

/**
 * Each member of a chamber with the visits of the year paid to it on behalf of that chamber.
 * @throws DomainError not_found when the actor does not read visits to the chamber.
 */
export async function listMemberCoverage(
  actor: Actor,
  code: string,
  year: number,
): Promise<{ chamber: { code: string; name: string }; members: MemberCoverage[] }> {
  const db = districtDb(actor.districtId)
  const chamber = await db.unit.findFirst({
    where: { AND: [{ code, level: 'chamber' }, reachScope(actor, 'read_visits')] },
    select: { code: true, name: true },
  })
  if (!chamber) throw new DomainError('not_found')
  const [members, groups] = await Promise.all([
    db.unit.findMany({
      where: memberOf({ code }, year),
      select: { code: true, name: true },
      orderBy: { code: 'asc' },
    }),
    db.visit.groupBy({
      by: ['memberCode'],
      where: { chamberCode: code, ...heldIn(year) },
      _count: { _all: true },
      _max: { heldOn: true },
    }),
  ])
  const visited = new Map(groups.map((group) => [group.memberCode, toVisited(group)]))
  return {
    chamber,
    members: members.map((one) => ({ ...one, ...(visited.get(one.code) ?? NEVER) })),
  }
}

/** Members on the last day of the year: below the chamber, or joined to it. */
function memberOf(chamber: Prisma.UnitWhereInput, year: number): Prisma.UnitWhereInput {
  return {
    level: 'member',
    disabledAt: null,
    OR: [{ parent: chamber }, { memberships: { some: { chamber, ...joinedIn(year) } } }],
  }
}

function joinedIn(year: number) {
  return {
    fromOn: { lte: toDateColumn(`${year}-12-31`) },
    OR: [{ untilOn: null }, { untilOn: { gte: toDateColumn(`${year}-01-01`) } }],
  } satisfies Prisma.MembershipWhereInput
}

async function membersByChamber(db: ReturnType<typeof districtDb>, actor: Actor, year: number) {
  const scope = reachScope(actor, 'read_visits')
  const rows = await db.unit.findMany({
    where: memberOf(scope, year),
    select: {
      code: true,
      parentCode: true,
      memberships: { where: joinedIn(year), select: { chamberCode: true } },
    },
  })
  const found = new Map<string, Set<string>>()
  for (const { code, parentCode, memberships } of rows) {
    for (const chamber of [parentCode, ...memberships.map((one) => one.chamberCode)]) {
      if (chamber === null) continue
      found.set(chamber, (found.get(chamber) ?? new Set<string>()).add(code))
    }
  }
  return found
}

type Group = { _count: { _all: number }; _max: { heldOn: Date | null } }

function toVisited({ _count, _max }: Group): Visited {
  return { visits: _count._all, last: _max.heldOn && fromDateColumn(_max.heldOn) }
}
