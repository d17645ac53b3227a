import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { unitCode } from '#lib/domain/text.ts'
import type { Reorganised } from '#lib/units/commands/reorganise.ts'
import { getUnit } from '#lib/units/queries.ts'
import { listReorganisations, listUnitPast } from '#lib/units/reorganisation-queries.ts'
import { REORGANISATIONS, reorganiseInput } from '#lib/units/schema.ts'
import type { Call } from '../call.ts'
import { only } from './only.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'
import { unitJson } from './unit-json.ts'

const named = z.strictObject({ code: unitCode, name: z.string() })
const changeJson = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(REORGANISATIONS),
    on: z.iso.date(),
    unit: named,
    other: named.nullable(),
    links: z.int().min(0),
    passed: z.int().min(0),
    by: z.string(),
  })
  .meta({ id: 'Reorganisation', description: 'A dated change of the tree a unit took part in.' })
const pastJson = z.strictObject({
  name: z.string(),
  parentName: z.string().nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date(),
})
const historyJson = z.strictObject({
  unit: unitJson,
  changes: z.array(changeJson),
  /** What it was called and where it hung before. */
  past: z.array(pastJson),
})
const reorganisedJson = z.strictObject({
  /** The unit that goes on: the successor of a merger, otherwise the unit itself. */
  unit: unitJson,
  links: z.int().min(0).meta({ description: 'Open links that pass to another unit.' }),
  passed: z.int().min(0).meta({ description: 'Of them those that have; the rest follow.' }),
})

/** An address that takes no query. */
export const noQuery = z.strictObject({})

/** The changes a unit took part in, and its past names and places, latest first. */
export async function showReorganisations(code: string, { actor }: Call) {
  const unit = await getUnit(actor, code)
  const [changes, past] = await Promise.all([
    listReorganisations(actor, code),
    listUnitPast(actor, code),
  ])
  return only(historyJson, { unit: only(unitJson, unit), changes, past })
}

/** What a reorganisation left behind. */
export async function showReorganised({ code, links, passed }: Reorganised, { actor }: Call) {
  return only(reorganisedJson, { unit: only(unitJson, await getUnit(actor, code)), links, passed })
}

const ofUnit = z.object({ code: unitCode })
const [merge, split, move, rename] = reorganiseInput.options
const body = z.discriminatedUnion('kind', [
  merge.omit({ code: true }),
  split.omit({ code: true }),
  move.omit({ code: true }),
  rename.omit({ code: true }),
])

/** What the API's description says of dated changes of the tree. */
export const reorganisationPaths: ZodOpenApiPathsObject = {
  '/api/v1/units/{code}/reorganisations': {
    get: reading('listReorganisations', 'The dated changes of a unit and its past', historyJson, {
      path: ofUnit,
    }),
    post: {
      operationId: 'reorganise',
      summary: 'Merges, splits, moves or renames a unit from a day on; no record is rewritten',
      requestParams: { path: ofUnit, header: WRITE_HEADERS },
      requestBody: jsonBody(body),
      responses: answers(201, reorganisedJson, [401, 403, 404, 409, 413, 415, 422, 429]),
    },
  },
}
