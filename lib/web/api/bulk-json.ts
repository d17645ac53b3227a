import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { type BulkDetail, LINE_STATUSES } from '#lib/bulk/dto.ts'
import { getBulk } from '#lib/bulk/queries.ts'
import { bulkInput } from '#lib/bulk/schema.ts'
import { BULK_ACTIONS } from '#lib/domain/bulk.ts'
import { issueNumber } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { bulkReasonWords } from '../bulk-reason.ts'
import type { Call } from '../call.ts'
import { only } from './only.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

const lineJson = z
  .strictObject({
    number: issueNumber,
    version: z.int().min(1),
    status: z.enum(LINE_STATUSES),
    code: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'BulkLine', description: 'One issue of a bulk job; if refused, why.' })

/** A bulk job as the API answers it. */
const bulkJson = z
  .strictObject({
    id: z.uuid(),
    action: z.enum(BULK_ACTIONS),
    createdAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    total: z.int().min(1),
    done: z.int().min(0),
    refused: z.int().min(0),
    lines: z.array(lineJson),
  })
  .meta({ id: 'BulkJob' })

/** A bulk job of the caller: how far it is, and how each line stands. */
export async function showBulk(
  id: string,
  { actor, t }: Pick<Call, 'actor' | 't'>,
): Promise<z.output<typeof bulkJson>> {
  const job = await getBulk(actor, id)
  return only(bulkJson, { ...job, lines: job.lines.map((line) => showLine(line, t)) })
}

function showLine({ reason, ...line }: BulkDetail['lines'][number], t: Translate) {
  const why = reason ? { code: reason.code, reason: bulkReasonWords(reason, t) } : {}
  return only(lineJson, { ...line, ...why })
}

/** What the API's description says of bulk work. */
export const bulkPaths: ZodOpenApiPathsObject = {
  '/api/v1/bulk': {
    post: {
      operationId: 'startBulk',
      summary: 'Performs an action on many issues, each line on its own; small jobs at once',
      requestParams: { header: WRITE_HEADERS },
      requestBody: jsonBody(bulkInput),
      responses: answers(201, bulkJson, [401, 403, 413, 415, 422, 429]),
    },
  },
  '/api/v1/bulk/{job}': {
    get: reading('getBulk', 'A bulk job of the caller, line by line', bulkJson, {
      path: z.object({ job: z.uuid() }),
    }),
  },
}
