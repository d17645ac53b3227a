import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { EvidenceKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { FILES_LIMIT } from '#lib/domain/text.ts'
import { execute, type Request } from '#lib/kernel/execute.ts'
import { recordEvidence, requireUploader } from './commands/record-evidence.ts'
import { refuse, storedName } from './file-name.ts'
import { inspect } from './inspect.ts'
import { remakePicture } from './pictures.ts'
import { fromFile, type Received, type Source } from './receive.ts'
import type { EvidenceDto, StoredFile } from './schema.ts'
import { digestFile, keep, makeWorkDir, storedPath } from './store.ts'

/** The surroundings of an upload; the key of an Idempotency-Key, hashed with the bytes sent. */
export type UploadRequest = Omit<Request, 'idempotency'> & { idempotencyKey?: string | undefined }

/**
 * Takes one upload: receives it bounded, decides by content what it is, makes pictures anew, puts
 * the bytes into the store and only then writes the row, so that a row always has its bytes.
 * @throws DomainError not_granted, too_large, unsupported_media, invalid_input; params `name` and
 *   `rule` say which file and why (`evidenceRefusal` puts them into words).
 */
export async function storeUpload(source: Source, request: UploadRequest): Promise<EvidenceDto> {
  requireUploader(request.actor)
  const workDir = await makeWorkDir()
  try {
    const received = await source(workDir)
    const file = await putAway(received, workDir)
    return await record(file, received, request)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

/**
 * The files of a form that was sent without script, one after the other; empty fields are passed
 * over; `kind` is what they all show. All or nothing concerns the statement they belong to: files of a refused one stay unattached.
 * @throws DomainError as storeUpload does; invalid_input (rule `many`) beyond twenty files.
 */
export async function storeFormFiles(
  actor: Actor,
  files: readonly File[],
  now: Date,
  kind: EvidenceKind | null = null,
): Promise<EvidenceDto[]> {
  const given = files.filter((file) => file.size > 0 || file.name !== '')
  if (given.length > FILES_LIMIT) throw refuse('invalid_input', '', 'many')
  const stored: EvidenceDto[] = []
  for (const file of given) {
    stored.push(await storeUpload(fromFile(file, kind), { actor, now, requestId: randomUUID() }))
  }
  return stored
}

type Put = Omit<StoredFile, 'kind'>

async function putAway({ path, size, name }: Received, workDir: string): Promise<Put> {
  const content = await inspect(path, size, name)
  if (content.kind === 'document') {
    const digest = await digestFile(path)
    await keep(path, storedPath(digest.sha256))
    return named(name, content.type, digest, false)
  }
  const made = await remakePicture(path, content.format, workDir, name)
  const digest = await digestFile(made.path)
  await keep(made.preview, storedPath(digest.sha256, 'preview'))
  await keep(made.path, storedPath(digest.sha256))
  return named(name, made.type, digest, true)
}

function named(
  name: string,
  mediaType: Parameters<typeof storedName>[1],
  digest: { size: number; sha256: string },
  hasPreview: boolean,
): Put {
  return { name: storedName(name, mediaType), mediaType, ...digest, hasPreview }
}

async function record(file: Put, received: Received, request: UploadRequest) {
  const { idempotencyKey: key, ...rest } = request
  const { sha256, name, kind = null } = received
  const requestHash = ['evidence', sha256, name, ...(kind ? [kind] : [])].join(':')
  const idempotency = key === undefined ? undefined : { key, requestHash }
  const result = await execute(recordEvidence, { ...file, kind }, { ...rest, idempotency })
  if (result.ok) return result.value
  const { code, path, params } = result.failure
  throw new DomainError(code, { path, params })
}
