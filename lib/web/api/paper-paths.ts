import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { DOCX } from '#lib/papers/schema.ts'
import { answers } from './operation.ts'

const bytes = { schema: { type: 'string', format: 'binary' } } as const

/** Official papers as documents, as the OpenAPI document describes them. */
export const paperPaths: ZodOpenApiPathsObject = {
  '/api/v1/papers/{id}': {
    get: {
      operationId: 'getPaper',
      summary: 'An official paper as a .docx, for those who see its issue',
      requestParams: { path: z.object({ id: z.uuid() }) },
      responses: {
        ...answers(200, z.string(), [401, 403, 404]),
        200: { description: 'OK', content: { [DOCX]: bytes } },
      },
    },
  },
}
