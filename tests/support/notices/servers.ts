import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export type Received = Readonly<{
  path: string
  headers: IncomingMessage['headers']
  body: string
}>
type Respond = (response: ServerResponse, received: Received) => void

/** A real HTTP server that keeps what it was sent and answers as it is told. */
export async function httpServer(respond: Respond, host = '127.0.0.1', port = 0) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const one = {
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(parts).toString('utf8'),
    }
    received.push(one)
    respond(response, one)
  })
  await listening(server, port, host)
  const { port: own } = server.address() as AddressInfo
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://${host}:${own}`, port: own, received }
}

/** Answers as the robots of WeCom and DingTalk do: always 200, the outcome in `errcode`. */
export function robotAnswer(errcode = 0): Respond {
  return (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ errcode, errmsg: errcode === 0 ? 'ok' : 'not ok' }))
  }
}

/** Takes the request and never answers. */
export const silence: Respond = () => {}

export type ReceivedMail = Readonly<{ to: string[]; source: string; text: string; subject: string }>

/** A real SMTP server that keeps its mails; recipients in `refuse` are unknown to it. */
export async function mailServer(refuse: readonly string[] = []) {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      if (!refuse.includes(address)) return callback()
      callback(Object.assign(new Error('no such user'), { responseCode: 550 }))
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const source = Buffer.concat(parts).toString('utf8')
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, source, text: textOf(source), subject: subjectOf(source) })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${port}`, mails }
}

/** The text of a mail as it is read: from base64 or quoted-printable. */
function textOf(source: string): string {
  const at = source.indexOf('\r\n\r\n')
  const body = source.slice(at + 4)
  if (/Content-Transfer-Encoding: base64/i.test(source)) {
    return Buffer.from(body, 'base64').toString('utf8')
  }
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function subjectOf(source: string): string {
  const folded = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(source)?.[1] ?? ''
  return folded
    .replace(/\?=\r\n[ \t]=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind, text) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replace(/_/g, ' ')
              .replace(/=([0-9A-F]{2})/g, (_: string, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString('utf8'),
    )
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve) => server.listen(port, host, () => resolve()))
}
