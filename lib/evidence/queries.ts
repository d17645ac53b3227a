import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { issueScope } from '#lib/access/scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { EvidenceDto } from './schema.ts'

/** A file and whether there is a small picture of it. */
export type EvidenceFile = EvidenceDto & Readonly<{ hasPreview: boolean }>

/**
 * One file. Before it is put forward its uploader alone sees it; afterwards those do who see the
 * issue, or who read the health of the chamber whose record it proves.
 * @throws DomainError not_found when it is missing or invisible.
 */
export async function getEvidence(actor: Actor, id: string): Promise<EvidenceFile> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const found = await districtDb(actor.districtId).evidence.findFirst({
    where: {
      id,
      OR: [
        { issueId: null, recordId: null, uploadedById: actor.personId },
        { recordId: { not: null }, chamber: reachScope(actor, 'read_health') },
        { issueId: { not: null }, issue: issueScope(actor) },
      ],
    },
    select: { id: true, name: true, mediaType: true, size: true, sha256: true, hasPreview: true },
  })
  if (!found) throw new DomainError('not_found')
  return found
}
