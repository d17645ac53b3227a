import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { EVIDENCE_KINDS } from '#lib/domain/codes.ts'
import { evidenceDto } from '#lib/evidence/schema.ts'
import { answers, WRITE_HEADERS } from './operation.ts'

const bytes = { schema: { type: 'string', format: 'binary' } } as const

/** Upload and download of evidence, as the OpenAPI document describes them. */
export const evidencePaths: ZodOpenApiPathsObject = {
  '/api/v1/evidence': {
    post: {
      operationId: 'uploadEvidence',
      summary: 'Takes a file, to be put forward with a statement later',
      requestParams: { header: WRITE_HEADERS },
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: {
                file: bytes.schema,
                kind: { type: 'string', enum: [...EVIDENCE_KINDS], description: 'What it shows' },
              },
            },
          },
        },
      },
      responses: answers(201, evidenceDto, [401, 403, 413, 415, 422, 429]),
    },
  },
  '/api/v1/evidence/{id}': {
    get: {
      operationId: 'getEvidence',
      summary: 'The bytes of a file, for those who see the issue',
      requestParams: { path: z.object({ id: z.uuid() }) },
      responses: {
        ...answers(200, z.string(), [401, 404]),
        200: { description: 'OK', content: { 'application/octet-stream': bytes } },
      },
    },
  },
}
