import type { Prisma } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { Category, EvidenceKind, VisitKind, VisitStatus } from '#lib/domain/codes.ts'
import { checklistSchema } from '#lib/domain/visit.ts'
import type { RecordFile, VisitDetail, VisitLine } from './dto.ts'

const name = { select: { code: true, name: true } } as const
const base = {
  id: true,
  kind: true,
  status: true,
  plannedOn: true,
  heldOn: true,
  visitors: true,
  chamber: name,
  member: name,
  leader: { select: { id: true, name: true } },
} satisfies Prisma.VisitSelect

/** The columns a visit in a list is made of. */
export const lineFields = {
  ...base,
  points: { select: { issueId: true } },
} satisfies Prisma.VisitSelect
type LineRow = Prisma.VisitGetPayload<{ select: typeof lineFields }>

/** The columns of one visit with everything found on it. */
export const detailFields = {
  ...base,
  chamber: { select: { code: true, name: true, path: true } },
  byUnit: name,
  createdById: true,
  leaderId: true,
  byUnitCode: true,
  metWith: true,
  purpose: true,
  summary: true,
  checklist: true,
  version: true,
  points: {
    select: { position: true, text: true, category: true, issue: { select: { number: true } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.VisitSelect
type DetailRow = Prisma.VisitGetPayload<{ select: typeof detailFields }>

function toBase(row: Omit<LineRow, 'points'>) {
  const { id, kind, status, plannedOn, heldOn, visitors, chamber, member, leader } = row
  return {
    id,
    kind: kind as VisitKind,
    status: status as VisitStatus,
    chamber: { code: chamber.code, name: chamber.name },
    member,
    plannedOn: plannedOn && fromDateColumn(plannedOn),
    heldOn: heldOn && fromDateColumn(heldOn),
    visitors,
    leader,
  }
}

export function toLine(row: LineRow): VisitLine {
  const opened = row.points.filter(({ issueId }) => issueId !== null).length
  return { ...toBase(row), points: row.points.length, opened }
}

/** One visit; whether the viewer may change it is for the query to say. */
export function toDetail(row: DetailRow): Omit<VisitDetail, 'files' | 'may'> {
  const { byUnit, metWith, purpose, summary, version } = row
  return {
    ...toBase(row),
    byUnit,
    metWith,
    purpose,
    summary,
    version,
    checklist: checklistSchema.parse(row.checklist),
    points: row.points.map(({ position, text, category, issue }) => ({
      position,
      text,
      category: category as Category,
      issue: issue?.number ?? null,
    })),
  }
}

/** The columns of a file that proves a record. */
export const fileFields = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
  hasPreview: true,
  kind: true,
} satisfies Prisma.EvidenceSelect

export function toFile(row: Prisma.EvidenceGetPayload<{ select: typeof fileFields }>): RecordFile {
  return { ...row, kind: row.kind as EvidenceKind | null }
}
