import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { EvidenceKind } from '#lib/domain/codes.ts'
import { cleanName, refuse } from './file-name.ts'
import { EVIDENCE_LIMITS } from './schema.ts'

/** An upload as it came, in the work folder: name cleaned, size in bytes, SHA-256 of what was sent. */
type Bytes = Readonly<{ path: string; name: string; size: number; sha256: string }>
/** The same with what the uploader says it shows. */
export type Received = Bytes & Readonly<{ kind?: EvidenceKind | null }>

/** How a gateway hands over one upload; nothing is read before it is called. */
export type Source = (workDir: string) => Promise<Received>

/**
 * Writes a stream to the work folder, never holding more than a chunk of it.
 * @throws DomainError too_large (rule `bytes`) as soon as the bound is passed.
 */
export async function receive(
  body: AsyncIterable<Uint8Array>,
  rawName: string,
  workDir: string,
): Promise<Bytes> {
  const name = cleanName(rawName)
  const path = join(workDir, 'received')
  const hash = createHash('sha256')
  let size = 0
  async function* bounded(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > EVIDENCE_LIMITS.bytes) throw refuse('too_large', name, 'bytes')
      hash.update(chunk)
      yield chunk
    }
  }
  await pipeline(body, bounded, createWriteStream(path, { mode: 0o600 }))
  return { path, name, size, sha256: hash.digest('hex') }
}

/** A file of a submitted form. */
export function fromFile(file: File, kind: EvidenceKind | null = null): Source {
  const body = () => Readable.fromWeb(file.stream() as NodeStream)
  return async (workDir) => ({ ...(await receive(body(), file.name, workDir)), kind })
}
