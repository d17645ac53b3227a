import { issueScopeSql } from '#lib/access/scope-sql.ts'
import { Prisma } from '#lib/db/district.ts'
import { rows } from '#lib/db/rows.ts'
import type { EvidenceKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { type StoredEvent, toEvent } from '#lib/events/read.ts'
import type { EventDto, EvidenceDto } from './dto.ts'

type EventRow = StoredEvent & Readonly<{ hash: string; by: string | null }>
type FileRow = Omit<EvidenceDto, 'kind' | 'uploadedAt'> &
  Readonly<{ kind: string | null; uploadedAt: Date }>

/**
 * The record of an issue in order.
 * @throws DomainError not_found when the issue is missing or invisible.
 */
export async function listEvents(actor: Actor, number: string): Promise<EventDto[]> {
  const found = await rows<EventRow>(Prisma.sql`
    SELECT e.type, e.payload, e.seq, e.at, e.actor_id AS "actorId", e.unit_code AS "unitCode",
      e.office, e.cause, e.hash, p.name AS by
    FROM issue i JOIN event e ON e.district_id = i.district_id AND e.issue_id = i.id
    LEFT JOIN person p ON p.district_id = e.district_id AND p.id = e.actor_id
    WHERE ${named(actor, number)} ORDER BY e.seq`)
  // An issue begins with its first event.
  if (found.length === 0) throw new DomainError('not_found')
  return found.map((row) => {
    const { actorId: _by, ...facts } = toEvent(row)
    return { ...facts, by: row.by, hash: row.hash }
  })
}

/** The files put forward with the statements of an issue the actor sees, oldest first. */
export async function listEvidence(actor: Actor, number: string): Promise<EvidenceDto[]> {
  const files = await rows<FileRow>(Prisma.sql`
    SELECT f.id, f.name, f.media_type AS "mediaType", f.size, f.has_preview AS "hasPreview", f.kind,
      f.uploaded_at AS "uploadedAt", f.seq
    FROM issue i JOIN evidence f ON f.district_id = i.district_id AND f.issue_id = i.id
    WHERE ${named(actor, number)} ORDER BY f.seq, f.id`)
  return files.map(({ kind, uploadedAt, ...file }) => ({
    ...file,
    kind: kind as EvidenceKind | null,
    uploadedAt: uploadedAt.toISOString(),
  }))
}

/** The one issue, if the actor sees it. */
function named(actor: Actor, number: string): Prisma.Sql {
  return Prisma.sql`i.district_id = ${actor.districtId} AND i.number = ${number}
    AND ${issueScopeSql(actor)}`
}
