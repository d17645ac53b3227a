import type { RequestListener } from 'node:http'
import compression from 'compression'
import type { Settings } from '#lib/config/env.ts'
import { withAside } from './aside.ts'
import { fillPage } from './fill-page.ts'
import { tellAddress } from './forwarded.ts'
import { closeGently, createBoundedServer, listen } from './http-server.ts'
import { headPage, isMove } from './page-head.ts'
import { makeReadable } from './readable-path.ts'
import { reportQueries } from './report-queries.ts'
import { onShutdown } from './shutdown.ts'

/** Answers the requests of this process, until it shuts down. */
export async function startPages(settings: Settings, dev: boolean): Promise<void> {
  const { host: hostname, port } = settings
  const { default: next } = await import('next')
  let handle: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createBoundedServer((request, response) => handle(request, response))
  const pages = next({ dev, dir: process.cwd(), hostname, port, httpServer: server, quiet: !dev })
  await pages.prepare()
  const answer = pages.getRequestHandler()
  const pack = compression()
  const respond: RequestListener = (request, response) => {
    tellAddress(request, settings)
    makeReadable(request)
    const aside = { isMove: isMove(request), html: new Map<string, string>() }
    pack(request, response, () => {})
    if (!request.url?.startsWith('/api/')) {
      headPage(request, response)
      fillPage(response, aside.html)
    }
    withAside(aside, () => answer(request, response)).catch((error) => {
      if (!response.writableEnded && !request.destroyed) console.error(error)
    })
  }
  handle = process.env.SANZHI_COUNT_QUERIES ? reportQueries(respond) : respond
  onShutdown(() => pages.close())
  await listen(server, hostname, port)
  onShutdown(() => closeGently(server, dev ? 500 : 10_000))
}
