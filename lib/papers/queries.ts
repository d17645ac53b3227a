import { z } from 'zod'
import { issueScope } from '#lib/access/scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { PAPER_KINDS, type PaperKind } from '#lib/domain/codes.ts'
import { readPaperNumber } from '#lib/domain/paper.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { defaultTemplate } from './docx/default-template.ts'
import type { FoundPaper, TemplateLine } from './dto.ts'

/** Every kind of paper with the template it is made with now. */
export async function listTemplates(actor: Actor): Promise<TemplateLine[]> {
  const rows = await districtDb(actor.districtId).paperTemplate.findMany({
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    omit: { bytes: true },
    include: { uploadedBy: { select: { name: true } } },
  })
  return PAPER_KINDS.map((kind) => {
    const row = rows.find((one) => one.kind === kind)
    const own = row && row.name !== '' ? row : null
    return {
      kind,
      version: row?.version ?? 0,
      own: own && { name: own.name, by: own.uploadedBy.name, at: own.uploadedAt.toISOString() },
    }
  })
}

/**
 * The template that papers of a kind issued at this instant are made with.
 * @param at of the paper: it looks the same however much later it is printed
 */
export async function templateAt(actor: Actor, kind: PaperKind, at: Date): Promise<Uint8Array> {
  const row = await districtDb(actor.districtId).paperTemplate.findFirst({
    where: { kind, uploadedAt: { lte: at } },
    orderBy: { version: 'desc' },
    select: { bytes: true },
  })
  return row?.bytes ?? defaultTemplate(kind)
}

/** A paper by its id, when the actor sees its issue. */
export async function findPaper(actor: Actor, id: string): Promise<FoundPaper | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [found] = await findPapers(actor, { id })
  return found ?? null
}

/** Papers under a number as somebody typed it; several units may count alike. */
export function findPapersByNumber(actor: Actor, typed: string): Promise<FoundPaper[]> {
  return findPapers(actor, { number: readPaperNumber(typed) })
}

/** Ids and issues of all papers of these issues, as far as the actor sees them, in order of issue. */
export function listPapersOf(actor: Actor, numbers: readonly string[]): Promise<FoundPaper[]> {
  return findPapers(actor, { issue: { number: { in: [...numbers] } } })
}

async function findPapers(actor: Actor, where: Prisma.PaperWhereInput): Promise<FoundPaper[]> {
  const db = districtDb(actor.districtId)
  const rows = await db.paper.findMany({
    where: { AND: [where, { issue: issueScope(actor) }] },
    orderBy: [{ issueId: 'asc' }, { position: 'asc' }],
    select: {
      id: true,
      kind: true,
      number: true,
      returnedAt: true,
      assignmentId: true,
      issue: { select: { number: true, version: true } },
    },
  })
  const links = await db.assignment.findMany({
    where: { id: { in: rows.flatMap(({ assignmentId }) => assignmentId ?? []) } },
    select: { id: true, to: { select: { name: true } } },
  })
  return rows.map(({ assignmentId, ...row }) => ({
    ...row,
    // Text in the database; only the record writes it, from this very list.
    kind: row.kind as PaperKind,
    returnedAt: row.returnedAt?.toISOString() ?? null,
    holder: links.find(({ id }) => id === assignmentId)?.to.name ?? null,
  }))
}
