import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { LEDGER_KEYS } from '#lib/domain/ledger-columns.ts'
import { issueNumber } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import {
  CELL_KINDS,
  CELL_STATUSES,
  IMPORT_STATES,
  type ImportNotes,
  type ImportRowDto,
  ROW_KINDS,
  ROW_STATUSES,
} from '#lib/ledger/dto.ts'
import { getImport } from '#lib/ledger/queries.ts'
import { applyBody, mapChamberInput, ROW_FILTERS } from '#lib/ledger/schema.ts'
import type { Call } from '../call.ts'
import { rowReasonWords, whyWords } from '../import-words.ts'
import { only } from './only.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

const count = z.int().min(0)
const cellJson = z
  .strictObject({
    column: z.enum(LEDGER_KEYS as [string, ...string[]]),
    kind: z.enum(CELL_KINDS),
    base: z.string(),
    current: z.string(),
    given: z.string(),
    status: z.enum(CELL_STATUSES),
    why: z.string().optional(),
  })
  .meta({
    id: 'ImportCell',
    description: 'What stood when exported, stands now, and is asked for.',
  })

const rowJson = z
  .strictObject({
    n: z.int().min(1),
    row: z.int().min(1).nullable(),
    kind: z.enum(ROW_KINDS),
    number: issueNumber.nullable(),
    title: z.string(),
    chamber: z.string(),
    duplicateOf: z.string().nullable(),
    status: z.enum(ROW_STATUSES),
    why: z.string().optional(),
    cells: z.array(cellJson),
  })
  .meta({ id: 'ImportRow', description: 'A row that differs, is new, or is missing in the sheet.' })

const notesJson = z
  .strictObject({
    unknownHeadings: z.array(z.string()),
    missingColumns: z.array(z.enum(LEDGER_KEYS as [string, ...string[]])),
    otherSheets: z.array(z.string()),
    withoutBase: z.boolean(),
    hiddenRows: count,
    skipped: z.array(
      z.strictObject({
        reason: z.enum(['repeated_heading', 'subtotal', 'note']),
        rows: z.array(z.int().min(1)),
        count,
      }),
    ),
  })
  .meta({
    id: 'ImportNotes',
    description: 'What of the file was not read, and what was although it is hidden.',
  })

const importJson = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(IMPORT_STATES),
    createdAt: z.iso.datetime(),
    appliedAt: z.iso.datetime().nullable(),
    takenBackAt: z.iso.datetime().nullable(),
    sheet: z.string(),
    notes: notesJson,
    total: count,
    counts: z.strictObject({
      added: count,
      changed: count,
      removed: count,
      conflicting: count,
      invalid: count,
      locked: count,
      duplicates: count,
    }),
    ready: count,
    done: count,
    waiting: count,
    refused: count,
    sameAs: z.array(z.uuid()),
    unknownChambers: z.array(z.strictObject({ name: z.string(), rows: z.int().min(1) })),
    page: z.int().min(1),
    pages: z.int().min(1),
    rows: z.array(rowJson),
  })
  .meta({ id: 'Import', description: 'How a ledger differs, and what of it was written.' })

/** Which rows the API shows; unlike a page it refuses what it does not know. */
export const importQuery = z.strictObject({
  show: z.enum(ROW_FILTERS).default('all'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})
type View = z.output<typeof importQuery>

/** An import as the API answers it, with a page of its rows. */
export async function showImport(
  id: string,
  { actor, t }: Pick<Call, 'actor' | 't'>,
  view: View = { show: 'all', page: 1 },
): Promise<z.output<typeof importJson>> {
  const found = await getImport(actor, id, view)
  return only(importJson, {
    ...found,
    sameAs: found.sameAs.map((same) => same.id),
    unknownChambers: [...found.unknownChambers],
    notes: showNotes(found.notes),
    rows: found.rows.map((row) => showRow(row, t)),
  })
}

function showNotes({ unknown, missing, otherLedgers, withoutBase, hidden, skipped }: ImportNotes) {
  return {
    unknownHeadings: [...unknown],
    missingColumns: [...missing],
    otherSheets: [...otherLedgers],
    withoutBase,
    hiddenRows: hidden ?? 0,
    skipped: (skipped ?? []).map((one) => ({ ...one, rows: [...one.rows] })),
  }
}

function showRow({ fault, reason, cells, ...row }: ImportRowDto, t: Translate) {
  const why = fault ? whyWords(fault, t) : reason && rowReasonWords(reason, t)
  return only(rowJson, {
    ...row,
    ...(why && { why }),
    cells: cells.map(({ why: refused, ...cell }) =>
      only(cellJson, { ...cell, ...(refused && { why: whyWords(refused, t) }) }),
    ),
  })
}

const ofImport = z.object({ id: z.uuid() })
const writing = { path: ofImport, header: WRITE_HEADERS }
const refusals = [401, 403, 404, 409, 413, 415, 422, 429]

/** What the API's description says of ledgers that are brought back. */
export const importPaths: ZodOpenApiPathsObject = {
  '/api/v1/imports': {
    post: {
      operationId: 'startImport',
      summary: 'Compares a ledger with what stands here, cell by cell; writes nothing',
      requestParams: { header: WRITE_HEADERS },
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: {
                file: { type: 'string', format: 'binary' },
                sheet: {
                  type: 'string',
                  description: 'The sheet that is read, if not the likeliest.',
                },
              },
            },
          },
        },
      },
      responses: answers(201, importJson, [401, 403, 413, 415, 422, 429]),
    },
  },
  '/api/v1/imports/{id}': {
    get: reading('getImport', 'An import with a page of its rows', importJson, {
      path: ofImport,
      query: importQuery,
    }),
  },
  '/api/v1/imports/{id}/chambers': {
    post: {
      operationId: 'mapImportChamber',
      summary: 'Says which unit an unknown name of an import stands for, or makes one',
      requestParams: writing,
      requestBody: jsonBody(mapChamberInput.omit({ id: true })),
      responses: answers(200, importJson, refusals),
    },
  },
  '/api/v1/imports/{id}/apply': {
    post: {
      operationId: 'applyImport',
      summary: 'Writes rows and cells of an import; small ones at once',
      requestParams: writing,
      requestBody: jsonBody(applyBody),
      responses: answers(200, importJson, refusals),
    },
  },
  '/api/v1/imports/{id}/take-back': {
    post: {
      operationId: 'takeBackImport',
      summary: 'Takes back what was written of an import and nobody has worked on since',
      requestParams: writing,
      requestBody: jsonBody(z.strictObject({})),
      responses: answers(200, importJson, refusals),
    },
  },
}
