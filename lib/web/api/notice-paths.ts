import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { noticeListInput, readNoticesInput } from '#lib/notices/schema.ts'
import { pageJson } from './list-json.ts'
import { noticeJson, readJson } from './notice-json.ts'
import { answers, jsonBody, reading, WRITE_HEADERS } from './operation.ts'

/** What one is told, and that one has read it. */
export const noticePaths: ZodOpenApiPathsObject = {
  '/api/v1/notices': {
    get: reading('listNotices', 'What the caller was told, unread first', pageJson(noticeJson), {
      query: noticeListInput,
    }),
  },
  '/api/v1/notices/read': {
    post: {
      operationId: 'readNotices',
      summary: 'Marks own notices as read: some by id, those of an issue, or all',
      requestParams: { header: WRITE_HEADERS },
      requestBody: jsonBody(readNoticesInput),
      responses: answers(200, readJson, [401, 403, 413, 415, 422, 429]),
    },
  },
}
