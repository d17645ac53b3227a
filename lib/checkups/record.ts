import type { Prisma } from '#lib/db/district.ts'
import type { CheckupStatus, EvidenceKind } from '#lib/domain/codes.ts'
import type { CheckupLine, ProofFile } from './dto.ts'
import { contentOf } from './load.ts'

const named = { select: { code: true, name: true } } as const

/** The columns a check-up in a list is made of. */
export const lineFields = {
  id: true,
  status: true,
  openedAt: true,
  sealedAt: true,
  total: true,
  chamber: named,
  campaign: { select: { id: true, name: true } },
  standard: { select: { code: true, version: true, name: true, content: true } },
} satisfies Prisma.CheckupSelect
export type LineRow = Prisma.CheckupGetPayload<{ select: typeof lineFields }>

export function toLine(row: LineRow): CheckupLine {
  const { id, chamber, campaign, standard, openedAt, sealedAt, total } = row
  const { code, version, name } = standard
  return {
    id,
    chamber: { code: chamber.code, name: chamber.name },
    campaign: campaign && { id: campaign.id, name: campaign.name },
    standard: { code, version, name },
    status: row.status as CheckupStatus,
    openedAt: openedAt.toISOString(),
    sealedAt: sealedAt?.toISOString() ?? null,
    total: total === null ? null : Number(total),
    points: contentOf(standard.content).points,
  }
}

/** The columns of a file that proves an item. */
export const fileFields = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
  hasPreview: true,
  kind: true,
  recordItem: true,
} satisfies Prisma.EvidenceSelect
export type FileRow = Prisma.EvidenceGetPayload<{ select: typeof fileFields }>

export function toFile({ recordItem: _item, kind, ...file }: FileRow): ProofFile {
  return { ...file, kind: kind as EvidenceKind | null }
}
