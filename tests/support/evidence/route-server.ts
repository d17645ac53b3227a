import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GET } from '#app/api/v1/evidence/[id]/route.ts'
import { POST } from '#app/api/v1/evidence/route.ts'

/** The evidence routes on a port of their own, with streamed bodies and answers as Next has them. */
export async function startRouteServer(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}/api/v1/evidence`, stop }
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming
  const body = method === 'POST' ? (Readable.toWeb(incoming) as ReadableStream) : null
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, `${value}`])
  const options = { method, headers: pairs, body, duplex: 'half' } as RequestInit
  const request = new Request(`http://127.0.0.1:3000${url}`, options)
  const id = new URL(request.url).pathname.split('/')[4] ?? ''
  const handler = method === 'POST' ? POST : GET
  const response = await handler(request, { params: Promise.resolve({ id }) })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing)
  else outgoing.end()
}
