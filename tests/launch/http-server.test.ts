import { once } from 'node:events'
import type { IncomingMessage, RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '#lib/db/cluster.ts'
import { bodyLimit, closeGently, createBoundedServer, listen } from '#lib/launch/http-server.ts'

async function serve(handle: RequestListener) {
  const server = createBoundedServer(handle)
  const port = await freePort()
  await listen(server, '127.0.0.1', port)
  onTestFinished(() => closeGently(server, 0))
  return { server, url: `http://127.0.0.1:${port}/` }
}

async function sizeOf(request: IncomingMessage): Promise<number> {
  let size = 0
  for await (const chunk of request) size += chunk.length
  return size
}

const measure: RequestListener = (request, response) => {
  sizeOf(request).then(
    (size) => response.headersSent || response.end(String(size)),
    () => response.destroy(),
  )
}

const announced = (size: number): RequestInit => ({ body: new Uint8Array(size) })
const unannounced = (size: number): RequestInit =>
  ({ body: new Blob([new Uint8Array(size)]).stream(), duplex: 'half' }) as RequestInit

const bodies = [
  ['announced', announced],
  ['unannounced', unannounced],
] as const

test.each(bodies)('a body above the limit is refused, %s', async (_, make) => {
  const { url } = await serve(measure)
  const answer = await fetch(url, { method: 'POST', ...make(bodyLimit + 1) })
  expect(answer.status).toBe(413)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await answer.json()).toMatchObject({ status: 413, code: 'too_large' })
})

test.each(bodies)('a body of exactly the limit arrives whole, %s', async (_, make) => {
  const { url } = await serve(measure)
  const answer = await fetch(url, { method: 'POST', ...make(bodyLimit) })
  expect(await answer.text()).toBe(String(bodyLimit))
})

test('headers beyond 16 KB are refused', async () => {
  const { url } = await serve(measure)
  const answer = await fetch(url, { headers: { 'x-long': 'a'.repeat(20_000) } })
  expect(answer.status).toBe(431)
})

test('closing lets a running request finish and takes no new one', async () => {
  const { server, url } = await serve((_, response) => {
    setTimeout(() => response.end('done'), 300)
  })
  const running = fetch(url)
  await once(server, 'request')
  const closed = closeGently(server)
  await expect(fetch(url)).rejects.toThrow()
  expect(await (await running).text()).toBe('done')
  await closed
})
