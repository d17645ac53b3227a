import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import {
  checkupKeyInput,
  checkupListInput,
  openCampaignInput,
  openCheckupInput,
  scoreItemInput,
  selfScoreItemInput,
} from '#lib/checkups/schema.ts'
import { campaignJson, checkupJson, checkupLineJson, scoredJson } from './checkup-json.ts'
import { pageJson } from './list-json.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

const path = z.object({ id: z.uuid() })
const REFUSALS = [401, 403, 404, 409, 413, 415, 422, 429]

/** A write to one check-up: the id stands in the path. */
function writing(
  operationId: string,
  summary: string,
  body: z.ZodObject,
  answer: z.ZodType,
): ZodOpenApiOperationObject {
  return {
    operationId,
    summary,
    requestParams: { header: WRITE_HEADERS, path },
    requestBody: jsonBody(body.omit({ id: true })),
    responses: answers(200, answer, REFUSALS),
  }
}

/** Opens something new. */
function opening(
  operationId: string,
  summary: string,
  body: z.ZodType,
  answer: z.ZodType,
): ZodOpenApiOperationObject {
  return {
    operationId,
    summary,
    requestParams: { header: WRITE_HEADERS },
    requestBody: jsonBody(body),
    responses: answers(201, answer, REFUSALS),
  }
}

/** Check-ups (体检) of chambers, one by one and as campaigns. */
export const checkupPaths: ZodOpenApiPathsObject = {
  '/api/v1/checkups': {
    get: reading('listCheckups', 'Check-ups, the last opened first', pageJson(checkupLineJson), {
      query: checkupListInput,
    }),
    post: opening('openCheckup', 'Opens a check-up of a chamber', openCheckupInput, checkupJson),
  },
  '/api/v1/checkups/{id}': {
    get: reading('getCheckup', 'A check-up with its score sheet', checkupJson, { path }),
  },
  '/api/v1/checkups/{id}/scores': {
    post: writing('scoreItem', 'Confirms the points of one item', scoreItemInput, scoredJson),
  },
  '/api/v1/checkups/{id}/self-scores': {
    post: writing(
      'selfScoreItem',
      'What the chamber gives itself for one item',
      selfScoreItemInput,
      scoredJson,
    ),
  },
  '/api/v1/checkups/{id}/seal': {
    post: writing(
      'sealCheckup',
      'Seals a check-up; failed items become issues',
      checkupKeyInput,
      checkupJson,
    ),
  },
  '/api/v1/campaigns': {
    get: reading(
      'listCampaigns',
      'Campaigns with the progress of the chambers the caller reads',
      z.strictObject({ items: z.array(campaignJson) }),
      {},
    ),
    post: opening(
      'openCampaign',
      'Opens a check-up for each of many chambers',
      openCampaignInput,
      z.strictObject({ id: z.uuid(), checkups: z.int().min(1) }),
    ),
  },
}
