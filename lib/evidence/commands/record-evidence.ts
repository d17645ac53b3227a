import { DomainError } from '#lib/domain/errors.ts'
import { type Action, type Actor, isGranted } from '#lib/domain/policy.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { type EvidenceDto, storedFile } from '../schema.ts'

/** Whoever may state something with evidence may upload it. */
const STATEMENTS = [
  'report',
  'report_progress',
  'submit',
  'self_score',
  'confirm_score',
  'log_visit',
  'file_report',
  'judge_reports',
] as const satisfies readonly Action[]

/** @throws DomainError not_granted for those who never put evidence forward, e.g. auditors. */
export function requireUploader(actor: Actor): void {
  if (!STATEMENTS.some((action) => isGranted(actor, action))) throw new DomainError('not_granted')
}

/** Enters a file that lies in the store, as an upload of the actor, not yet tied to any issue. */
export const recordEvidence = defineCommand({
  name: 'record-evidence',
  input: storedFile,
  async run({ tx, actor, now }, file): Promise<EvidenceDto> {
    requireUploader(actor)
    const { districtId, personId } = actor
    const data = { districtId, ...file, uploadedById: personId, uploadedAt: now }
    const { id, name, mediaType, size, sha256 } = await tx.evidence.create({ data })
    return { id, name, mediaType, size, sha256 }
  },
})
