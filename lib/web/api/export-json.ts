import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { EXPORT_FAILURES, EXPORT_STATUSES } from '#lib/exports/dto.ts'
import { findExportFile, getExport } from '#lib/exports/queries.ts'
import { EXPORT_FORMATS, exportInput } from '#lib/exports/schema.ts'
import type { Call, Params } from '../call.ts'
import { answerRanged } from '../ranged.ts'
import { only } from './only.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

const count = z.int().min(0)
const exportJson = z
  .strictObject({
    id: z.uuid(),
    format: z.enum(EXPORT_FORMATS),
    asOf: z.iso.date().nullable(),
    status: z.enum(EXPORT_STATUSES),
    failure: z.enum(EXPORT_FAILURES).nullable(),
    total: count,
    done: count,
    size: count.nullable(),
    createdAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime(),
    file: z.string().nullable(),
  })
  .meta({ id: 'Export', description: 'How far a file of the ledger is, and where it lies.' })

/** The address of the file of an export. */
export const exportFilePath = (id: string) => `/api/v1/exports/${id}/file`

/** An export of the caller. */
export async function showExport(
  id: string,
  { actor, now }: Pick<Call, 'actor' | 'now'>,
): Promise<z.output<typeof exportJson>> {
  const found = await getExport(actor, id, now)
  return only(exportJson, { ...found, file: found.status === 'done' ? exportFilePath(id) : null })
}

/** The file of an export of the caller, whole or the part of it that is asked for. */
export async function downloadExport(request: Request, call: Call, { id = '' }: Params) {
  const { sha256, ...file } = await findExportFile(call.actor, id, call.now)
  return answerRanged(request, call, { ...file, etag: sha256 })
}

const ofExport = z.object({ id: z.uuid() })
const file = {
  'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
} as const

/** What the API's description says of exports. */
export const exportPaths: ZodOpenApiPathsObject = {
  '/api/v1/exports': {
    post: {
      operationId: 'startExport',
      summary: 'Asks for the ledger as a file; the same asked for again is answered by the first',
      requestParams: { header: WRITE_HEADERS },
      requestBody: jsonBody(exportInput),
      responses: answers(202, exportJson, [401, 403, 413, 415, 422, 429]),
    },
  },
  '/api/v1/exports/{id}': {
    get: reading('getExport', 'How far an export of the caller is', exportJson, { path: ofExport }),
  },
  '/api/v1/exports/{id}/file': {
    get: {
      operationId: 'downloadExport',
      summary: 'The file of an export, or a range of its bytes; for its owner, until it expires',
      requestParams: {
        path: ofExport,
        header: z.object({ Range: z.string().optional(), 'If-Range': z.string().optional() }),
      },
      responses: {
        ...answers(200, exportJson, [401, 404]),
        '200': { description: 'OK', content: file },
        '206': { description: 'Partial Content', content: file },
        '416': { description: 'Range Not Satisfiable' },
      },
    },
  },
}
