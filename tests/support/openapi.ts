import { expect } from 'vitest'
import { z } from 'zod'
import { now } from '#lib/config/clock.ts'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { openApiDocument } from '#lib/web/api/openapi.ts'

export type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>
  required?: string[]
}
type Parameter = { in: string; name: string; schema: Schema }
type Media = Record<string, { schema: Schema }>
type Operation = {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Media }
  responses: Record<string, { content?: Media }>
}

export const document = JSON.parse(JSON.stringify(openApiDocument()))
/** Every operation of the document with its address. */
export const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
)
export type Case = (typeof operations)[number]

/** The answer must be one the document describes, in the shape it describes. */
export async function expectDescribed(response: Response, { operation }: Case) {
  const described = operation.responses[response.status]
  expect(described, `${operation.operationId} answers ${response.status}`).toBeDefined()
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const media = described?.content?.[type]
  if (!media) {
    expect(Object.keys(described?.content ?? {})).toEqual(['application/octet-stream'])
    return null
  }
  // A file is described by its kind alone.
  if ((media.schema as { format?: string }).format === 'binary') return null
  const body = await response.json()
  const shape = z.fromJSONSchema(resolve(media.schema) as z.core.JSONSchema.JSONSchema)
  expect(shape.safeParse(body).error?.issues).toBeUndefined()
  return body
}

function resolve(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolve)
  if (value === null || typeof value !== 'object') return value
  const { $ref, ...rest } = value as { $ref?: string }
  if ($ref) return resolve(document.components.schemas[$ref.split('/').at(-1) as string])
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, resolve(item)]))
}

/** A value the schema allows; null where only the product knows one. */
export function possible(schema: Schema): string | null {
  const item = (schema.items as Schema | undefined) ?? schema
  if (Array.isArray(item.enum)) return String(item.enum[0])
  if (item.type === 'integer') return String(item.minimum ?? 1)
  if (item.format === 'date') return addDays(dateOf(now()), -1)
  return null
}
