import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { DomainError } from '#lib/domain/errors.ts'
import { type LedgerInput, listOf } from '#lib/domain/ledger-state.ts'
import { queryOf } from '#lib/domain/saved-state.ts'
import { unitCode } from '#lib/domain/text.ts'
import type { ViewLine } from '#lib/views/dto.ts'
import { openView } from '#lib/views/queries.ts'
import { patchViewBody, saveViewInput, viewListInput } from '#lib/views/schema.ts'
import type { Call, Params } from '../call.ts'
import { pageJson } from './list-json.ts'
import { only } from './only.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

/** A kept view of the ledger in a list. */
export const viewJson = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    address: z.string().meta({ description: 'The query of the ledger as it was kept.' }),
    unit: z
      .strictObject({ code: unitCode, name: z.string() })
      .nullable()
      .meta({ description: 'Shared with everybody who holds an office in it or below it.' }),
    pinned: z.boolean(),
    position: z.int(),
    version: z.int().min(1),
    owner: z.string(),
    isOwn: z.boolean(),
  })
  .meta({ id: 'View' })

/** One view, with what of it no longer holds for the caller. */
export const openedViewJson = viewJson
  .extend({
    issues: z.string().meta({ description: 'Where its issues are listed, without what is gone.' }),
    gone: z.array(z.string()).meta({ description: 'Units that are missing or out of sight.' }),
    dropped: z.array(z.string()).meta({ description: 'Parameters the ledger does not know.' }),
    disabled: z.array(z.string()).meta({ description: 'Names of units that were disabled.' }),
  })
  .meta({ id: 'OpenedView' })
const deletedJson = z.strictObject({ id: z.uuid() }).meta({ id: 'ViewDeleted' })

/** A view as a list of the API answers it. */
export const showView = (view: ViewLine) => only(viewJson, view)

/**
 * The id of a view in an address.
 * @throws DomainError not_found for what cannot be one.
 */
export function viewIdIn({ id }: Params): string {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw new DomainError('not_found')
  return parsed.data
}

/** A view the caller may open, by its id. */
export async function showOpenedView(id: string, { actor }: Pick<Call, 'actor'>) {
  const { view, input, gone, dropped, disabled } = await openView(actor, id)
  const notes = { gone: [...gone], dropped: [...dropped], disabled: [...disabled] }
  return { ...showView(view), issues: issuesAt(input), ...notes }
}

/** The list of the API in the state of a view; its pages begin at the first. */
function issuesAt(input: LedgerInput): string {
  const { count: _count, limit: _limit, cursor: _cursor, ...rest } = listOf(input)
  return `/api/v1/issues?${queryOf(rest)}`
}

const ofView = z.object({ id: z.uuid() })

/** What the API's description says of kept views. */
export const viewPaths: ZodOpenApiPathsObject = {
  '/api/v1/views': {
    get: reading('listViews', 'Views of the ledger the caller may open', pageJson(viewJson), {
      query: viewListInput,
    }),
    post: {
      operationId: 'saveView',
      summary: 'Keeps a state of the ledger under a name, for oneself or a unit',
      requestParams: { header: WRITE_HEADERS },
      requestBody: jsonBody(saveViewInput),
      responses: answers(201, openedViewJson, [401, 403, 409, 413, 415, 422, 429]),
    },
  },
  '/api/v1/views/{id}': {
    get: reading('getView', 'One view, and what of it no longer holds', openedViewJson, {
      path: ofView,
    }),
    patch: {
      operationId: 'patchView',
      summary: 'Renames, shares, pins or moves an own view; what is left out stays',
      requestParams: { path: ofView, header: WRITE_HEADERS },
      requestBody: jsonBody(patchViewBody),
      responses: answers(200, openedViewJson, [401, 403, 404, 409, 413, 415, 422, 429]),
    },
    delete: {
      operationId: 'deleteView',
      summary: 'Gives up an own view, for everybody it was shared with as well',
      requestParams: { path: ofView, header: WRITE_HEADERS },
      responses: answers(200, deletedJson, [401, 403, 404, 409, 422, 429]),
    },
  },
}
