import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { DomainError } from '#lib/domain/errors.ts'
import { attachment } from './attachment.ts'
import type { Call } from './call.ts'
import { answerHeaders } from './json-answer.ts'

/** A whole file that is kept for download; `etag` without quotes. */
export type WholeFile = Readonly<{
  path: string
  size: number
  etag: string
  mediaType: string
  name: string
}>

type Part = Readonly<{ start: number; end: number }>

/**
 * A file to be kept, or the part of it that is asked for, so that a download that broke off goes on
 * where it was (RFC 9110, one range). `If-Range` of another file gets the whole.
 * @throws DomainError not_found when the file has been cleared away.
 */
export async function answerRanged(
  request: Request,
  call: Call,
  file: WholeFile,
): Promise<Response> {
  await access(file.path).catch(() => {
    throw new DomainError('not_found')
  })
  const headers = {
    ...answerHeaders(call),
    'Content-Type': file.mediaType,
    'Content-Disposition': attachment(file.name),
    'Accept-Ranges': 'bytes',
    ETag: `"${file.etag}"`,
  }
  const part = partOf(request.headers, file)
  if (part === 'outside') {
    const beyond = { ...headers, 'Content-Range': `bytes */${file.size}` }
    return new Response(null, { status: 416, headers: beyond })
  }
  const { start, end } = part ?? { start: 0, end: file.size - 1 }
  const length = { 'Content-Length': String(end - start + 1) }
  const range: Record<string, string> = part
    ? { 'Content-Range': `bytes ${start}-${end}/${file.size}` }
    : {}
  const body = request.method === 'HEAD' ? null : bytesOf(file.path, start, end)
  return new Response(body, {
    status: part ? 206 : 200,
    headers: { ...headers, ...length, ...range },
  })
}

/** Of an empty file there is no last byte to read up to. */
function bytesOf(path: string, start: number, end: number): ReadableStream<Uint8Array> | null {
  if (end < start) return null
  return Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>
}

/** The range asked for; null for the whole file, also where the header says nothing we know. */
function partOf(headers: Headers, { size, etag }: WholeFile): Part | 'outside' | null {
  const ifRange = headers.get('if-range')
  if (ifRange !== null && ifRange !== `"${etag}"`) return null
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('range')?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  if (first === '') {
    const tail = Number(last)
    return tail === 0 || size === 0 ? 'outside' : { start: Math.max(0, size - tail), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'outside' : { start, end }
}
