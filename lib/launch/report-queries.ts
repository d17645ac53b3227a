import type { RequestListener, ServerResponse } from 'node:http'
import { withQueryCount } from '#lib/db/query-count.ts'

const QUERY_COUNT = 'x-query-count'

/**
 * Says in each answer how many statements it took: what was sent before the head stands in the
 * head, and of an answer in chunks the whole in its trailer. For tests alone, never for a network.
 */
export function reportQueries(handle: RequestListener): RequestListener {
  return (request, response) =>
    withQueryCount((soFar) => {
      note(response, soFar)
      handle(request, response)
    })
}

function note(response: ServerResponse, soFar: () => number) {
  const { writeHead, end } = response
  response.writeHead = (...args: unknown[]) => {
    response.setHeader(QUERY_COUNT, soFar())
    return Reflect.apply(writeHead, response, args)
  }
  response.end = (...args: unknown[]) => {
    if (response.headersSent) response.addTrailers({ [QUERY_COUNT]: `${soFar()}` })
    return Reflect.apply(end, response, args)
  }
}
