import { z } from 'zod'
import { inForce, reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import { isOwnVisit } from '#lib/domain/visit.ts'
import { drawChecklist } from './checklist.ts'
import type { VisitChoices, VisitDetail } from './dto.ts'
import { detailFields, fileFields, toDetail, toFile } from './record.ts'

/**
 * One visit with its checklist, the points found and the files.
 * @throws DomainError not_found when missing or invisible.
 */
export async function getVisit(actor: Actor, id: string): Promise<VisitDetail> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const db = districtDb(actor.districtId)
  const [row, files] = await Promise.all([
    db.visit.findFirst({
      where: { id, chamber: reachScope(actor, 'read_visits') },
      select: detailFields,
    }),
    db.evidence.findMany({
      where: { recordKind: 'visit', recordId: id },
      select: fileFields,
      orderBy: { uploadedAt: 'asc' },
    }),
  ])
  if (!row) throw new DomainError('not_found')
  const subject = unitSubject(actor.districtId, row.chamber.path)
  const change =
    row.status !== 'cancelled' &&
    can(actor, 'log_visit', subject) !== null &&
    isOwnVisit(actor, row)
  const visit = toDetail(row)
  const cancel = change && visit.points.every(({ issue }) => issue === null)
  return { ...visit, files: files.map(toFile), may: { change, cancel } }
}

/**
 * What the form of a visit to a chamber offers: its members, the leaders linked with it (for the
 * federation, which may log for them), and what to look at.
 * @throws DomainError not_found when the actor logs no visits to it.
 */
export async function getVisitChoices(
  actor: Actor,
  code: string,
  today: string,
): Promise<VisitChoices> {
  const db = districtDb(actor.districtId)
  const chamber = await db.unit.findFirst({
    where: { AND: [{ code, level: 'chamber', disabledAt: null }, reachScope(actor, 'log_visit')] },
    select: { code: true, name: true, path: true },
  })
  if (!chamber) throw new DomainError('not_found')
  const isOnBehalf = can(actor, 'log_contact', unitSubject(actor.districtId, chamber.path)) !== null
  const joined = { some: { chamberCode: code, ...inForce(today) } }
  const [members, links, checklist] = await Promise.all([
    db.unit.findMany({
      where: {
        level: 'member',
        disabledAt: null,
        OR: [{ path: { startsWith: chamber.path } }, { memberships: joined }],
      },
      select: { code: true, name: true, search: true },
      orderBy: { code: 'asc' },
    }),
    isOnBehalf
      ? db.appointment.findMany({
          where: { office: 'district_leader', unitCode: code, ...inForce(today) },
          select: { person: { select: { id: true, name: true } } },
          distinct: ['personId'],
        })
      : [],
    drawChecklist(db, actor, code),
  ])
  const leaders = links.map(({ person }) => person)
  return { chamber: { code, name: chamber.name }, members, leaders, checklist }
}

/** The chambers to which the actor may log a visit, for a choice. */
export async function listVisitable(actor: Actor) {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [{ level: 'chamber', disabledAt: null }, reachScope(actor, 'log_visit')] },
    select: { code: true, name: true, search: true, parent: { select: { name: true } } },
    orderBy: { path: 'asc' },
  })
  return rows.map(({ parent, ...row }) => ({ ...row, under: parent?.name ?? null }))
}
