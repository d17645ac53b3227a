import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { EVIDENCE_KINDS, FACT_KINDS } from '#lib/domain/codes.ts'
import { calendarDate, issueNumber, unitCode } from '#lib/domain/text.ts'
import type { FactLine } from '#lib/facts/dto.ts'
import { enterFactInput, factListInput } from '#lib/facts/schema.ts'
import { pageJson } from './list-json.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

/** A dated fact of a chamber as the API answers it. */
export const factJson = z
  .strictObject({
    id: z.uuid(),
    chamber: unitCode,
    kind: z.enum(FACT_KINDS),
    validFrom: calendarDate.nullable(),
    validUntil: calendarDate.nullable().meta({ description: 'The last day; null has no end.' }),
    reference: z.string().nullable(),
    note: z.string().nullable(),
    enteredAt: z.iso.datetime(),
    proof: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        kind: z.enum(EVIDENCE_KINDS).nullable(),
      }),
    ),
  })
  .meta({ id: 'Fact' })

const enteredJson = z
  .strictObject({
    id: z.uuid(),
    chamber: unitCode,
    closed: issueNumber.nullable().meta({ description: 'The warning that was closed by it.' }),
  })
  .meta({ id: 'FactEntered' })

/** A fact as the API answers it: without the name of whoever entered it. */
export function showFact({ enteredBy: _name, proof, ...fact }: FactLine) {
  return { ...fact, proof: [...proof] } satisfies z.input<typeof factJson>
}

/** Dated facts of chambers. */
export const factPaths: ZodOpenApiPathsObject = {
  '/api/v1/facts': {
    get: reading('listFacts', 'Dated facts of chambers, the latest first', pageJson(factJson), {
      query: factListInput,
    }),
    post: {
      operationId: 'enterFact',
      summary: 'Enters a dated fact of a chamber; a new period closes the warning of the old one',
      requestParams: { header: WRITE_HEADERS },
      requestBody: jsonBody(enterFactInput),
      responses: answers(201, enteredJson, [401, 403, 409, 413, 415, 422, 429]),
    },
  },
}
