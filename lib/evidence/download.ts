import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { DomainError } from '#lib/domain/errors.ts'
import type { EvidenceFile } from './queries.ts'
import { storedPath } from './store.ts'

/** What to answer with; `body` is null when the browser has it already (304). */
export type Download = Readonly<{
  status: 200 | 304
  headers: Record<string, string>
  body: ReadableStream<Uint8Array> | null
}>

/**
 * A file, or the small picture of it, as an answer in which nothing is ever run: it is not guessed
 * at, not framed, has no origin and loads nothing. Only pictures, which we encoded, are shown.
 * @param ifNoneMatch the header of the request
 * @throws DomainError not_found for a preview of what has none.
 */
export async function openDownload(
  file: EvidenceFile,
  isPreview: boolean,
  ifNoneMatch: string | null,
): Promise<Download> {
  if (isPreview && !file.hasPreview) throw new DomainError('not_found')
  const etag = isPreview ? `"${file.sha256}-preview"` : `"${file.sha256}"`
  const headers = {
    'Content-Type': isPreview ? 'image/webp' : file.mediaType,
    'Content-Disposition': disposition(file, isPreview),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    // Without an age the browser asks again, so that lost access is lost at once; it is told 304.
    'Cache-Control': 'private, immutable',
    ETag: etag,
  }
  if (ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return { status: 304, headers, body: null }
  }
  const path = storedPath(file.sha256, isPreview ? 'preview' : 'file')
  const { size } = await stat(path)
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  return { status: 200, headers: { ...headers, 'Content-Length': String(size) }, body }
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8 (RFC 5987). */
function disposition({ name, mediaType }: EvidenceFile, isPreview: boolean): string {
  if (isPreview) return 'inline'
  const kind = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const real = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${real}`
}
