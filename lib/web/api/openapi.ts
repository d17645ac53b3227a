import { z } from 'zod'
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi'
import { VERSION } from '#lib/config/version.ts'
import { dashboardInput } from '#lib/dashboard/schema.ts'
import { reportInput } from '#lib/domain/action-inputs.ts'
import { issueNumber } from '#lib/domain/text.ts'
import { actionBody, issueListInput, oneIssueInput } from '#lib/issues/schema.ts'
import { unitListInput } from '#lib/units/schema.ts'
import { bulkPaths } from './bulk-json.ts'
import { checkupPaths } from './checkup-paths.ts'
import { dashboardJson } from './dashboard-json.ts'
import { eventListInput } from './event-list.ts'
import { evidencePaths } from './evidence-paths.ts'
import { exportPaths } from './export-json.ts'
import { factPaths } from './fact-json.ts'
import { feedbackPaths } from './feedback-json.ts'
import { importPaths } from './import-json.ts'
import { eventJson, issueJson, issueLineJson } from './issue-json.ts'
import { pageJson } from './list-json.ts'
import { noticePaths } from './notice-paths.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'
import { paperPaths } from './paper-paths.ts'
import { reorganisationPaths } from './reorganisation-json.ts'
import { searchPaths } from './search-json.ts'
import { standardPaths } from './standard-json.ts'
import { unitJson } from './unit-json.ts'
import { viewPaths } from './view-json.ts'

const ofIssue = z.object({ number: issueNumber.meta({ example: 'NC-2026-00215' }) })

const paths: ZodOpenApiPathsObject = {
  '/api/v1/units': {
    get: reading('listUnits', 'Units the caller sees', pageJson(unitJson), {
      query: unitListInput,
    }),
  },
  '/api/v1/issues': {
    get: reading('listIssues', 'Issues the caller sees', pageJson(issueLineJson), {
      query: issueListInput,
    }),
    post: {
      operationId: 'reportIssue',
      summary: 'Reports a problem of a chamber',
      requestParams: { header: WRITE_HEADERS },
      requestBody: jsonBody(reportInput),
      responses: answers(201, issueJson, [401, 403, 413, 415, 422, 429]),
    },
  },
  '/api/v1/issues/{number}': {
    get: reading('getIssue', 'One issue with what the caller may do', issueJson, {
      path: ofIssue,
      query: oneIssueInput,
    }),
  },
  '/api/v1/issues/{number}/events': {
    get: reading('listEvents', 'The record of an issue', pageJson(eventJson), {
      path: ofIssue,
      query: eventListInput,
    }),
  },
  '/api/v1/issues/{number}/actions': {
    post: {
      operationId: 'moveIssue',
      summary: 'Performs an action on an issue and answers the issue as it then is',
      requestParams: { path: ofIssue, header: WRITE_HEADERS },
      requestBody: jsonBody(actionBody),
      responses: answers(200, issueJson, [401, 403, 404, 409, 413, 415, 422, 429]),
    },
  },
  '/api/v1/dashboard': {
    get: reading('getDashboard', 'The figures within what the caller may see', dashboardJson, {
      query: dashboardInput,
    }),
  },
  ...bulkPaths,
  ...checkupPaths,
  ...evidencePaths,
  ...exportPaths,
  ...factPaths,
  ...feedbackPaths,
  ...importPaths,
  ...noticePaths,
  ...paperPaths,
  ...reorganisationPaths,
  ...searchPaths,
  ...standardPaths,
  ...viewPaths,
}

let made: ReturnType<typeof createDocument> | undefined

/** The OpenAPI 3.1 document, made from the schemas that check the input and shape the answers. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  made ??= createDocument(description(), { override: showLengths })
  return made
}

/** Text is trimmed before it is measured; the document names its lengths all the same. */
const showLengths: CreateDocumentOptions['override'] = ({ jsonSchema, zodSchema, io }) => {
  const { def } = zodSchema._zod
  if (io !== 'input' || def.type !== 'pipe' || !(def.out instanceof z.ZodString)) return
  const { minLength, maxLength } = def.out
  if (minLength !== null) jsonSchema.minLength = minLength
  if (maxLength !== null) jsonSchema.maxLength = maxLength
}

function description(): ZodOpenApiObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sanzhi 三治',
      version: VERSION,
      description:
        'Issues of chambers of commerce and their rectification. Lists are paged by an opaque cursor; refusals are problem documents (RFC 9457).',
    },
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
    },
  }
}
