import { reachScope } from '#lib/access/reach-scope.ts'
import { issueScope } from '#lib/access/scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { dateOf, fromDateColumn, startOf } from '#lib/domain/calendar.ts'
import { VISIT_KINDS, type VisitKind } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ContactInstruction, ContactIssue, LeaderContact } from './dto.ts'
import { daysOf, heldIn } from './held.ts'

/** Every instant of a year in Shanghai. */
function instantsOf(year: number) {
  return { gte: startOf(`${year}-01-01`), lt: startOf(`${year + 1}-01-01`) }
}

/** Issues of the year that came of leader contact: reported by the leader, or found on their visits. */
function raised(
  actor: Actor,
  year: number,
  more: Prisma.IssueWhereInput = {},
): Prisma.IssueWhereInput {
  const source = { source: 'leader_contact', reportedAt: instantsOf(year) }
  return { AND: [source, issueScope(actor), { chamber: reachScope(actor, 'read_visits') }, more] }
}

function given(
  actor: Actor,
  year: number,
  issue: Prisma.IssueWhereInput = {},
): Prisma.EventWhereInput {
  return {
    type: 'instruction.given',
    at: instantsOf(year),
    issue: { AND: [issueScope(actor), { chamber: reachScope(actor, 'read_visits') }, issue] },
  }
}

/**
 * Each leader with each chamber he or she is linked with in the year, as far as the actor reads visits
 * to it: field studies, meetings and visits held, issues raised, instructions given.
 */
export async function listLeaderContacts(actor: Actor, year: number): Promise<LeaderContact[]> {
  const db = districtDb(actor.districtId)
  const { gte, lte } = daysOf(year)
  const scope = reachScope(actor, 'read_visits')
  const [links, visits, issues, instructions] = await Promise.all([
    db.appointment.findMany({
      where: {
        office: 'district_leader',
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
      orderBy: [{ person: { name: 'asc' } }, { unitCode: 'asc' }, { fromOn: 'desc' }],
      distinct: ['personId', 'unitCode'],
    }),
    db.visit.groupBy({
      by: ['leaderId', 'chamberCode', 'kind'],
      where: { AND: [heldIn(year), { leaderId: { not: null }, chamber: scope }] },
      _count: { _all: true },
    }),
    db.issue.findMany({
      where: raised(actor, year),
      select: {
        chamberCode: true,
        reporterId: true,
        visitPoints: { select: { visit: { select: { leaderId: true } } } },
      },
    }),
    db.event.findMany({
      where: given(actor, year),
      select: { actorId: true, issue: { select: { chamberCode: true } } },
    }),
  ])
  return links.map(({ person, unit, fromOn, untilOn }) => {
    const own = visits.filter((one) => one.leaderId === person.id && one.chamberCode === unit.code)
    const held = (kind: VisitKind) => own.find((one) => one.kind === kind)?._count._all ?? 0
    return {
      leader: person,
      chamber: unit,
      fromOn: fromDateColumn(fromOn),
      untilOn: untilOn && fromDateColumn(untilOn),
      counts: Object.fromEntries(VISIT_KINDS.map((kind) => [kind, held(kind)])) as Record<
        VisitKind,
        number
      >,
      issues: issues.filter(
        ({ chamberCode, reporterId, visitPoints }) =>
          chamberCode === unit.code &&
          (reporterId === person.id ||
            visitPoints.some(({ visit }) => visit.leaderId === person.id)),
      ).length,
      instructions: instructions.filter(
        ({ actorId, issue }) => actorId === person.id && issue.chamberCode === unit.code,
      ).length,
    }
  })
}

type Pair = Readonly<{ leader: string; chamber: string }>

/** The issues and instructions behind the figures of one leader and chamber. */
export async function getLeaderContact(
  actor: Actor,
  { leader, chamber }: Pair,
  year: number,
): Promise<{ issues: ContactIssue[]; instructions: ContactInstruction[] }> {
  const db = districtDb(actor.districtId)
  const found = { visitPoints: { some: { visit: { leaderId: leader } } } }
  const ofLeader = { chamberCode: chamber, OR: [{ reporterId: leader }, found] }
  const shown = { number: true, title: true, reportedAt: true } as const
  const [issues, events] = await Promise.all([
    db.issue.findMany({
      where: raised(actor, year, ofLeader),
      select: shown,
      orderBy: { reportedAt: 'desc' },
    }),
    db.event.findMany({
      where: { AND: [given(actor, year, { chamberCode: chamber }), { actorId: leader }] },
      select: { at: true, payload: true, issue: { select: shown } },
      orderBy: { at: 'desc' },
    }),
  ])
  return {
    issues: issues.map(toIssue),
    instructions: events.map(({ at, payload, issue }) => ({
      ...toIssue(issue),
      note: (payload as { note: string }).note,
      givenAt: at.toISOString(),
    })),
  }
}

function toIssue(row: { number: string; title: string; reportedAt: Date }): ContactIssue {
  return { number: row.number, title: row.title, reportedOn: dateOf(row.reportedAt) }
}
