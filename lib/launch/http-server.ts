import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { StartupError } from '#lib/config/startup-error.ts'

/** No request may bring more than this, whatever it is for; single routes may allow less. */
export const bodyLimit = 25 * 1024 * 1024

/** An HTTP server with bounded headers, bodies and waiting times. */
export function createBoundedServer(handle: RequestListener): Server {
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 15_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 20_000,
    connectionsCheckingInterval: 5000,
  }
  return createServer(limits, (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
      return refuse(request, response)
    }
    boundStream(request, response)
    handle(request, response)
  })
}

/** Begins to listen. @throws StartupError naming the port and how to change it */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(explain(error, host, port)))
    server.listen(port, host, () => done())
  })
}

/** Asks for the port and gives it back at once, to fail before the long work and not after. */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer()
  await listen(probe, host, port)
  await new Promise((done) => probe.close(done))
}

/** Lets running requests finish and takes no more; gives up on them after a while. */
export function closeGently(server: Server, patience = 10_000): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    // A connection becomes idle only when its answer has gone out.
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    const force = setTimeout(() => server.closeAllConnections(), patience)
    server.once('close', () => {
      clearInterval(sweep)
      clearTimeout(force)
    })
  })
}

/** A body of unannounced length is counted as it comes in. */
function boundStream(request: IncomingMessage, response: ServerResponse) {
  if (request.headers['transfer-encoding'] === undefined) return
  const push = request.push.bind(request)
  let size = 0
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    size += chunk?.length ?? 0
    if (size <= bodyLimit) return push(chunk, encoding)
    if (!response.headersSent) refuse(request, response)
    else request.destroy()
    return true
  }
}

function refuse(request: IncomingMessage, response: ServerResponse) {
  const body = JSON.stringify({
    type: 'about:blank',
    title: 'Content Too Large',
    status: 413,
    detail: '一次最多上传 25 MB。At most 25 MB in one request.',
    code: 'too_large',
  })
  response.writeHead(413, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  response.end(body)
  // Reading on for a moment lets the answer arrive; closing at once would reset the connection.
  request.resume()
  setTimeout(() => request.destroy(), 2000).unref()
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartupError(
      `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`,
    )
  }
  if (error.code === 'EACCES') {
    return new StartupError(
      `This user may not listen on port ${port}: choose one above 1023, for example PORT=3000 npm start.`,
    )
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartupError(`HOST=${host} is not an address of this machine: use one that is.`)
  }
  return error
}
