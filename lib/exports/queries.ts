import { z } from 'zod'
import { countUnreadKinds } from '#lib/announcements/announce.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ExportDto, ExportFailure, ExportStatus } from './dto.ts'
import { exportPath } from './place.ts'
import { type ExportFormat, storedRequest } from './schema.ts'
import { sightOf } from './sight.ts'

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
} as const satisfies Record<ExportFormat, string>

/** A finished file: where it lies, what it is, and the name to keep it under. */
export type ExportFile = Readonly<{
  path: string
  size: number
  sha256: string
  mediaType: string
  name: string
}>

/**
 * How far an export is.
 * @throws DomainError not_found for everybody but its owner, and when its time is over.
 */
export async function getExport(actor: Actor, id: string, now: Date): Promise<ExportDto> {
  return dtoOf(await ownRow(actor, id, now))
}

/** The exports of the actor that have not expired, the latest first. */
export async function listExports(actor: Actor, now: Date): Promise<ExportDto[]> {
  const found = await districtDb(actor.districtId).ledgerExport.findMany({
    where: { accountId: actor.accountId, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return found.map(dtoOf)
}

/** How many exports the actor was told of and has not looked at: those done, and those given up. */
export async function countNews(actor: Actor): Promise<{ done: number; failed: number }> {
  const unread = await countUnreadKinds(districtDb(actor.districtId), actor.accountId)
  return { done: unread.export_done ?? 0, failed: unread.export_failed ?? 0 }
}

/**
 * The file of a finished export.
 * @throws DomainError not_found as `getExport`, before it is whole, and when its owner's offices are
 *   no longer those it was written for.
 */
export async function findExportFile(actor: Actor, id: string, now: Date): Promise<ExportFile> {
  const row = await ownRow(actor, id, now)
  const { claim, size, sha256, format, encoding, doneAt } = row
  if (row.status !== 'done' || row.sight !== sightOf(actor)) throw new DomainError('not_found')
  if (claim === null || size === null || sha256 === null) throw new DomainError('not_found')
  const { asOf } = storedRequest.parse(row.request)
  const charset = format === 'csv' ? `; charset=${encoding}` : ''
  return {
    path: exportPath(id, claim),
    size: Number(size),
    sha256,
    mediaType: `${MEDIA[format as ExportFormat]}${charset}`,
    name: `问题台账-${asOf ? `截至${asOf}` : dateOf(doneAt ?? now)}.${format}`,
  }
}

async function ownRow({ districtId, accountId }: Actor, id: string, now: Date) {
  const row = z.uuid().safeParse(id).success
    ? await districtDb(districtId).ledgerExport.findFirst({
        where: { id, accountId, expiresAt: { gt: now } },
      })
    : null
  if (!row) throw new DomainError('not_found')
  return row
}

function dtoOf(row: Awaited<ReturnType<typeof ownRow>>): ExportDto {
  const { id, total, done, size, createdAt, doneAt, expiresAt } = row
  return {
    id,
    format: row.format as ExportFormat,
    asOf: storedRequest.parse(row.request).asOf ?? null,
    status: row.status as ExportStatus,
    failure: row.failure as ExportFailure | null,
    ...{ total, done, size: size === null ? null : Number(size) },
    createdAt: createdAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  }
}
