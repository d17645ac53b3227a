import { get, type IncomingHttpHeaders } from 'node:http'
import { sharedProductUrl } from '#tests/support/server.ts'

export type RawAnswer = Readonly<{
  status: number
  headers: IncomingHttpHeaders
  body: string
  /** SQL statements the whole answer took. */
  queries: number
}>

/** Asks the shared product for an address, follows nothing, and reads the answer to its end. */
export function rawGet(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((done, fail) => {
    get(new URL(path, sharedProductUrl()), { headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      answer.on('error', fail).on('end', () => {
        // An answer in chunks says the whole only at its end.
        const queries = answer.trailers['x-query-count'] ?? answer.headers['x-query-count']
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body,
          queries: Number(queries ?? Number.NaN),
        })
      })
    }).on('error', fail)
  })
}
