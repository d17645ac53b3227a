import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import type { EvidenceKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Received, receive, type Source } from './receive.ts'
import { EVIDENCE_LIMITS, evidenceKind } from './schema.ts'

/** So much of a body that is refused anyway is read on, so that the sender gets to the answer. */
const PATIENCE = 4 * EVIDENCE_LIMITS.bytes

const malformed = () => new DomainError('invalid_input', { path: 'file', params: { rule: 'form' } })

/**
 * The one file of a `multipart/form-data` request, field `file`, read as a stream; the field `kind`
 * says what it shows.
 * @throws DomainError unsupported_media (rule `form`) for another media type, invalid_input (rule
 *   `form`) for a damaged form or none or several files, or at `kind`, too_large (rule `bytes`).
 */
export function fromMultipart(request: Request): Source {
  return async (workDir) => {
    const contentType = request.headers.get('content-type') ?? ''
    if (!/^multipart\/form-data\s*;/i.test(contentType) || !request.body) {
      throw new DomainError('unsupported_media', { path: 'file', params: { rule: 'form' } })
    }
    const body = Readable.fromWeb(request.body as NodeStream)
    try {
      return await parse(body, contentType, workDir)
    } finally {
      await drain(body)
    }
  }
}

function parse(body: Readable, contentType: string, workDir: string): Promise<Received> {
  return new Promise((done, failed) => {
    const parser = makeParser(contentType)
    let received: ReturnType<typeof receive> | undefined
    let kind: EvidenceKind | null = null
    const fail = (error: unknown) => {
      body.unpipe(parser)
      parser.removeAllListeners().on('error', () => {})
      failed(error instanceof DomainError ? error : malformed())
    }
    parser.on('file', (field, stream, name) => {
      if (field !== 'file' || received) {
        stream.resume()
        return
      }
      // A cut-off body leaves the file stream without an end of its own.
      parser.once('error', (error) => stream.destroy(error as Error))
      received = receive(stream, name ?? '', workDir)
      received.catch(fail)
    })
    parser.on('field', (field, value) => {
      if (field !== 'kind') return
      const said = evidenceKind.safeParse(value)
      if (said.success) kind = said.data
      else fail(new DomainError('invalid_input', { path: 'kind' }))
    })
    parser.on('filesLimit', () => fail(malformed()))
    parser.on('error', fail)
    parser.on('finish', () => {
      if (received) received.then((bytes) => done({ ...bytes, kind }), failed)
      else fail(malformed())
    })
    body.on('error', fail)
    body.pipe(parser)
  })
}

function makeParser(contentType: string) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 10, fieldSize: 10_000, parts: 12, headerPairs: 20 },
    })
  } catch {
    throw malformed()
  }
}

async function drain(body: Readable): Promise<void> {
  let rest = PATIENCE
  if (body.readableEnded || body.destroyed) return
  try {
    for await (const chunk of body) {
      rest -= (chunk as Uint8Array).length
      if (rest < 0) break
    }
  } catch {
    // The sender has gone; there is nobody left to answer.
  }
}
