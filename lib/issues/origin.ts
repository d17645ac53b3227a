import { pastIssues } from '#lib/access/past-issues.ts'
import { issueScope } from '#lib/access/scope.ts'
import { type DistrictDb, districtDb, Prisma } from '#lib/db/district.ts'
import { rows as rowsOf } from '#lib/db/rows.ts'
import type { Stage } from '#lib/domain/codes.ts'
import type { Origin } from '#lib/domain/origin.ts'
import { type Actor, GRANTS } from '#lib/domain/policy.ts'
import { isEnded } from '#lib/domain/stage.ts'
import { standardContentSchema } from '#lib/domain/standard.ts'
import type { IssueDetail, IssueOrigin, RelatedLine } from './dto.ts'

/** Looks up what an issue was opened from and what it belongs with; at most two statements. */
export async function getOrigin(actor: Actor, issue: IssueDetail): Promise<IssueOrigin> {
  const db = districtDb(actor.districtId)
  const [item, related] = await Promise.all([
    itemOf(db, issue.origin),
    relatedOf(db, actor, issue.related),
  ])
  return { ...item, related, mayOpenRecord: mayOpen(actor, issue.origin) }
}

/**
 * The same as of a past day: the issues it then belonged with, as they stood at the end of it. Those
 * reported later are named alone. One statement more.
 */
export async function getPastOrigin(
  actor: Actor,
  issue: IssueDetail,
  asOf: string,
): Promise<IssueOrigin> {
  const found = await getOrigin(actor, issue)
  const numbers = found.related.flatMap(({ number, seen }) => (seen ? [number] : []))
  if (numbers.length === 0) return found
  const then = await rowsOf<{ number: string; title: string; stage: Stage }>(Prisma.sql`
    SELECT i.number, i.title, i.stage FROM ${pastIssues(actor.districtId, asOf)} i
    WHERE i.number = ANY(${numbers}::text[])`)
  const related = found.related.map((line): RelatedLine => {
    const past = then.find(({ number }) => number === line.number)
    if (!line.seen || !past) return { ...line, seen: null }
    const { title, stage } = past
    return { ...line, seen: { ...line.seen, title, stage, isOpen: !isEnded(stage) } }
  })
  return { ...found, related }
}

async function itemOf(db: DistrictDb, origin: Origin | null) {
  if (origin?.kind !== 'item' && origin?.kind !== 'common')
    return { standard: null, itemText: null }
  const version = origin.kind === 'item' ? { version: origin.version } : {}
  const row = await db.standard.findFirst({
    where: { code: origin.standard, ...version, status: { not: 'draft' } },
    select: { name: true, content: true },
    orderBy: { version: 'desc' },
  })
  const form = standardContentSchema.safeParse(row?.content)
  const found = form.success ? form.data.items.find(({ code }) => code === origin.item) : undefined
  return { standard: row?.name ?? null, itemText: found?.text ?? null }
}

async function relatedOf(
  db: DistrictDb,
  actor: Actor,
  related: IssueDetail['related'],
): Promise<RelatedLine[]> {
  if (related.length === 0) return []
  const numbers = related.map(({ number }) => number)
  const rows = await db.issue.findMany({
    where: { AND: [{ number: { in: numbers } }, issueScope(actor)] },
    select: { number: true, title: true, stage: true, chamber: { select: { name: true } } },
  })
  return related.map(({ number, relation }) => {
    const row = rows.find((one) => one.number === number)
    if (!row) return { number, relation, seen: null }
    const stage = row.stage as Stage
    const seen = { title: row.title, stage, chamber: row.chamber.name, isOpen: !isEnded(stage) }
    return { number, relation, seen }
  })
}

/** Anonymous feedback is the federation's alone, so no other is even led to its page. */
function mayOpen(actor: Actor, origin: Origin | null): boolean {
  const grants = actor.appointments.map(({ role }) => GRANTS[role])
  switch (origin?.kind) {
    case 'feedback':
      return grants.some(({ read_feedback }) => read_feedback === 'all')
    case 'visit':
      return grants.some(({ read_visits }) => read_visits !== undefined)
    case 'common':
      return grants.some(({ confirm_score }) => confirm_score !== undefined)
    default:
      return grants.some(({ read_health }) => read_health !== undefined)
  }
}
