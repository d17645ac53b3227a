import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import { DUTY_KINDS, type DutyKind } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { DutyLine, InstructorLine } from './dto.ts'

function daysOf(year: number) {
  return { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) }
}

/**
 * Party instructors with the chambers they guide in a year, as far as the actor reads visits to
 * these, and how many duties of each kind they have on record.
 */
export async function listInstructors(actor: Actor, year: number): Promise<InstructorLine[]> {
  const db = districtDb(actor.districtId)
  const { gte, lte } = daysOf(year)
  const scope = reachScope(actor, 'read_visits')
  const [links, groups] = await Promise.all([
    db.appointment.findMany({
      where: {
        office: 'party_instructor',
        unit: scope,
        fromOn: { lte },
        OR: [{ untilOn: null }, { untilOn: { gte } }],
      },
      select: {
        fromOn: true,
        untilOn: true,
        person: { select: { id: true, name: true } },
        unit: { select: { code: true, name: true } },
      },
      distinct: ['personId', 'unitCode'],
      orderBy: [{ person: { name: 'asc' } }, { unitCode: 'asc' }, { fromOn: 'desc' }],
    }),
    db.dutyRecord.groupBy({
      by: ['instructorId', 'chamberCode', 'kind'],
      where: { chamber: scope, doneOn: { gte, lte } },
      _count: { _all: true },
    }),
  ])
  return links.map(({ person, unit, fromOn, untilOn }) => {
    const own = groups.filter(
      (one) => one.instructorId === person.id && one.chamberCode === unit.code,
    )
    const done = (kind: DutyKind) => own.find((one) => one.kind === kind)?._count._all ?? 0
    const counts = Object.fromEntries(DUTY_KINDS.map((kind) => [kind, done(kind)]))
    return {
      instructor: person,
      chamber: unit,
      fromOn: fromDateColumn(fromOn),
      untilOn: untilOn && fromDateColumn(untilOn),
      counts: counts as Record<DutyKind, number>,
      total: own.reduce((all, { _count }) => all + _count._all, 0),
    }
  })
}

type Pair = Readonly<{ person: string; chamber: string }>

/** The duties of an instructor for a chamber in a year, the last first; empty when out of reach. */
export async function listDuties(
  actor: Actor,
  { person, chamber }: Pair,
  year: number,
): Promise<DutyLine[]> {
  const rows = await districtDb(actor.districtId).dutyRecord.findMany({
    where: {
      instructorId: person,
      chamberCode: chamber,
      chamber: reachScope(actor, 'read_visits'),
      doneOn: daysOf(year),
    },
    select: { id: true, kind: true, doneOn: true, note: true },
    orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as DutyKind,
    doneOn: fromDateColumn(row.doneOn),
  }))
}

/** The chambers an instructor guides today, for the form; empty for everybody else. */
export async function listGuided(actor: Actor): Promise<{ code: string; name: string }[]> {
  return districtDb(actor.districtId).unit.findMany({
    where: { AND: [{ level: 'chamber', disabledAt: null }, reachScope(actor, 'log_duty')] },
    select: { code: true, name: true },
    orderBy: { path: 'asc' },
  })
}
