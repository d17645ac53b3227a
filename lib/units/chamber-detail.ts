import { fromIssues } from '#lib/access/from-issues.ts'
import { pastDay } from '#lib/access/past-issues.ts'
import { inForce } from '#lib/access/reach-scope.ts'
import { unitScope } from '#lib/access/scope.ts'
import { districtDb, Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { isClosed } from '#lib/domain/figures.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { issueLight } from '#lib/domain/light.ts'
import { maskPhone } from '#lib/domain/masking.ts'
import type { Office } from '#lib/domain/offices.ts'
import { type Actor, can, isGranted } from '#lib/domain/policy.ts'
import { isEnded } from '#lib/domain/stage.ts'
import { countMembers } from './count-members.ts'
import type { ChamberDetail, IssueCounts, OfficeHolder } from './dto.ts'
import { lineFields, toFacts, toLine } from './record.ts'

/**
 * One chamber: facts, people in office on that date, members, and the issues the actor may read.
 * Six statements. Phones are masked, and left out without the right to read people. As of a past day
 * people, members and issues are those of that day; the facts are today's, and the chamber's page of
 * dated facts has their history.
 * @throws DomainError not_found when it is missing, invisible or no chamber, and what `pastDay`
 *   refuses at `asOf`.
 */
export async function getChamber(
  actor: Actor,
  code: string,
  today: string,
  asked?: string,
): Promise<ChamberDetail> {
  const asOf = await pastDay(actor, asked, today)
  const db = districtDb(actor.districtId)
  // The chamber and the unit above it in one statement; both are seen, or it is not found.
  const [row, parent] = await chamberAndParent(actor, code)
  const subject = unitSubject(actor.districtId, row.path)
  const peopleReadable = can(actor, 'read_people', subject) !== null
  const day = asOf ?? today
  const [people, members, issues] = await Promise.all([
    db.appointment.findMany({
      where: { unitCode: code, ...inForce(day) },
      select: {
        personId: true,
        office: true,
        fromOn: true,
        untilOn: true,
        person: { select: { name: true, phone: true } },
      },
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
    }),
    countMembers({ districtId: actor.districtId, code }, day, asOf !== undefined),
    countIssues(actor, code, day, asOf),
  ])
  return {
    ...toLine(row),
    parentName: parent?.name ?? null,
    facts: toFacts(row.profile),
    people: people.map((one) => toHolder(one, peopleReadable)).sort(byRank),
    peopleReadable,
    members,
    issues,
    manageable: can(actor, 'manage_units', subject) !== null,
  }
}

async function chamberAndParent(actor: Actor, code: string) {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: { AND: [{ OR: [{ code }, { children: { some: { code } } }] }, unitScope(actor)] },
    select: { ...lineFields, path: true, profile: true },
  })
  const row = rows.find((one) => one.code === code)
  if (row?.level !== 'chamber') throw new DomainError('not_found')
  return [row, rows.find((one) => one.code !== code)] as const
}

async function countIssues(
  actor: Actor,
  code: string,
  today: string,
  asOf: string | undefined,
): Promise<IssueCounts | null> {
  if (!isGranted(actor, 'read')) return null
  const groups = await rows<{ stage: Stage; dueOn: string | null; count: number }>(Prisma.sql`
    SELECT i.stage, i.due_on AS "dueOn", count(*) AS count
    ${fromIssues(actor, {}, today, { asOf })} AND i.chamber_code = ${code} GROUP BY 1, 2`)
  const counts = { open: 0, closed: 0, overdue: 0 }
  for (const group of groups) {
    const { stage, count } = group
    if (!isEnded(stage)) counts.open += count
    if (isClosed(stage)) counts.closed += count
    if (issueLight(group, today) === 'red') counts.overdue += count
  }
  return counts
}

type HolderRow = Readonly<{
  personId: string
  office: string
  fromOn: Date
  untilOn: Date | null
  person: { name: string; phone: string | null }
}>

function toHolder(row: HolderRow, readable: boolean): OfficeHolder {
  const { person } = row
  return {
    personId: row.personId,
    name: person.name,
    office: row.office as Office,
    fromOn: fromDateColumn(row.fromOn),
    untilOn: row.untilOn && fromDateColumn(row.untilOn),
    phone: readable && person.phone ? maskPhone(person.phone) : null,
  }
}

/** Those who lead the chamber, then those who accompany it. */
const RANK: readonly Office[] = [
  'president',
  'secretary_general',
  'vice_president',
  'board_supervisor',
  'party_instructor',
  'district_leader',
]

function byRank(a: OfficeHolder, b: OfficeHolder): number {
  return RANK.indexOf(a.office) - RANK.indexOf(b.office)
}
