import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IdempotentRequest } from '#lib/kernel/idempotency.ts'
import { fieldIssues } from '#lib/kernel/input-issues.ts'
import { InputRefusal } from './refusal.ts'

/** Longest JSON body taken, in bytes. */
export const JSON_LIMIT = 256 * 1024
/** Lists and objects within one another that are taken; no body of ours needs more than three. */
const JSON_DEPTH = 8

const IDEMPOTENCY_KEY = 'Idempotency-Key'

/**
 * The JSON body of a request.
 * @throws DomainError unsupported_media or too_large; InputRefusal with an empty path when it is not JSON
 *   or nested beyond measure.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new DomainError('unsupported_media')
  const body = parseJson(await readBounded(request))
  if (body === undefined || isDeeper(body, JSON_DEPTH)) {
    throw new InputRefusal([{ path: '', rule: 'invalid_format', params: {} }])
  }
  return body
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Whether lists and objects lie in one another beyond a depth; it looks no deeper than that. */
function isDeeper(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return false
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1))
}

/**
 * The body of a request, as long as it is no longer than JSON may be.
 * @throws DomainError too_large.
 */
export async function readBounded(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > JSON_LIMIT) {
    throw new DomainError('too_large')
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > JSON_LIMIT) throw new DomainError('too_large')
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

/** A body with the parameters of the path put in; a body that names them itself is refused. */
export function withParams(body: unknown, params: Record<string, unknown>): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new InputRefusal([{ path: '', rule: 'wrong_type', params: {} }])
  }
  const surplus = Object.keys(params).filter((name) => Object.hasOwn(body, name))
  if (surplus.length > 0) {
    throw new InputRefusal(surplus.map((path) => ({ path, rule: 'surplus', params: {} })))
  }
  return { ...body, ...params }
}

/**
 * The query of a URL against its schema; a parameter that repeats becomes a list, an empty one is
 * as good as absent.
 * @throws InputRefusal, also for parameters nobody knows.
 */
export function readQuery<S extends z.ZodType>(url: string, schema: S): z.output<S> {
  const { searchParams } = new URL(url)
  const input = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name).filter((value) => value !== '')
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
  const parsed = schema.safeParse(input, { reportInput: true })
  if (!parsed.success) throw new InputRefusal(fieldIssues(parsed.error))
  return parsed.data
}

/**
 * The Idempotency-Key of a write with a hash of everything it asks for; undefined without one.
 * @throws InputRefusal when the key is not 1 to 200 printable characters.
 */
export function readIdempotency(request: Request, body: unknown): IdempotentRequest | undefined {
  const key = request.headers.get(IDEMPOTENCY_KEY)
  if (key === null) return undefined
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new InputRefusal([{ path: IDEMPOTENCY_KEY, rule: 'invalid_format', params: {} }])
  }
  const asked = `${request.method} ${new URL(request.url).pathname}\n${canonicalJson(body)}`
  return { key, requestHash: createHash('sha256').update(asked).digest('hex') }
}
