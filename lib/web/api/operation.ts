import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiParameters,
  ZodOpenApiRequestBodyObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi'
import { problemJson } from './problem-json.ts'

/** Headers any POST may carry. */
export const WRITE_HEADERS = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional()
    .meta({ description: 'The same key and body acts once and answers the same.' }),
})

/** An operation that only reads. */
export function reading(
  operationId: string,
  summary: string,
  answer: z.ZodType,
  requestParams: ZodOpenApiParameters,
): ZodOpenApiOperationObject {
  const refusals = requestParams.path ? [401, 404, 422] : [401, 422]
  return { operationId, summary, requestParams, responses: answers(200, answer, refusals) }
}

/** A body in JSON. */
export function jsonBody(schema: z.ZodType): ZodOpenApiRequestBodyObject {
  return { required: true, content: { 'application/json': { schema } } }
}

/** The answer of success and the refusals that may come instead. */
export function answers(
  status: 200 | 201 | 202,
  answer: z.ZodType,
  refusals: readonly number[],
): ZodOpenApiResponsesObject {
  const refused = refusals.map((code) => [
    String(code),
    {
      description: STATUS_CODES[code] ?? '',
      content: { 'application/problem+json': { schema: problemJson } },
    },
  ])
  return {
    [`${status}`]: {
      description: STATUS_CODES[status] ?? '',
      ...(status !== 200 ? { headers: z.object({ Location: z.string() }) } : {}),
      content: { 'application/json': { schema: answer } },
    },
    ...Object.fromEntries(refused),
  }
}
