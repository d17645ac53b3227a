import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type AllowList, hostOf, isCallable, isListedHost, isSafe, urlFault } from './address.ts'

/** How a call came to nothing: for back-off and for the list of what was given up. */
export const CALL_FAULTS = ['blocked', 'timeout', 'unreachable', 'tls', 'too_large'] as const
export type CallFault = (typeof CALL_FAULTS)[number]

export class CallError extends Error {
  readonly fault: CallFault
  constructor(fault: CallFault) {
    super(fault)
    this.name = 'CallError'
    this.fault = fault
  }
}

type Options = Readonly<{
  headers?: Readonly<Record<string, string>>
  allow: AllowList
  /** Milliseconds for everything together: name, connection, answer. */
  timeout?: number | undefined
  /** All addresses of a name; for tests that let a name server lie. */
  resolve?: (host: string) => Promise<string[]>
}>
export type Answer = Readonly<{ status: number; body: string }>

const TIMEOUT = 10_000
/** Robots answer a few bytes; nobody may fill our memory. */
const LARGEST_ANSWER = 64 * 1024

/**
 * Posts a JSON text to an address that a person entered. The name is looked up once, every address
 * of it is judged, and the connection goes to just these: a name that changes its mind in between
 * gains nothing. Redirects are not followed; the answer is bounded in size and time.
 * @throws CallError for everything but an answer, whatever its status.
 */
export async function postJson(target: string, json: string, options: Options): Promise<Answer> {
  const { allow, timeout = TIMEOUT, resolve = resolveAll } = options
  if (urlFault(target, allow) !== null) throw new CallError('blocked')
  const url = new URL(target)
  const signal = AbortSignal.timeout(timeout)
  try {
    const addresses = await inTime(checkedAddresses(url, allow, resolve), signal)
    return await send(url, json, { addresses, signal, headers: options.headers ?? {} })
  } catch (error) {
    throw error instanceof CallError ? error : new CallError(faultOf(error, signal))
  }
}

async function resolveAll(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

async function checkedAddresses(
  url: URL,
  allow: AllowList,
  resolve: (host: string) => Promise<string[]>,
): Promise<string[]> {
  const host = hostOf(url)
  const addresses = isIP(host) ? [host] : await resolve(host)
  const isFine = addresses.every(
    (address) => isListedHost(host, allow) || isCallable(address, allow),
  )
  // One bad address among good ones is a trick too.
  if (addresses.length === 0 || !isFine || !isSafe(url, addresses, allow)) {
    throw new CallError('blocked')
  }
  return addresses
}

type Sending = Readonly<{
  addresses: readonly string[]
  signal: AbortSignal
  headers: Readonly<Record<string, string>>
}>

function send(url: URL, json: string, { addresses, signal, headers }: Sending): Promise<Answer> {
  const known: LookupFunction = (_host, { all }, callback) => {
    const list = addresses.map((address) => ({ address, family: isIP(address) }))
    const [first] = list
    if (all) callback(null, list)
    else callback(null, first?.address ?? '', first?.family)
  }
  const client = url.protocol === 'https:' ? https : http
  const body = Buffer.from(json)
  return new Promise((resolve, reject) => {
    const request = client.request(url, {
      method: 'POST',
      // No connection of an earlier, differently judged call is used again.
      agent: false,
      lookup: known,
      signal,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': body.byteLength,
        'User-Agent': 'Sanzhi',
        ...headers,
      },
    })
    request.on('error', reject)
    request.on('response', (response) => {
      readBounded(response).then(
        (text) => resolve({ status: response.statusCode ?? 0, body: text }),
        (error) => {
          request.destroy()
          reject(error)
        },
      )
    })
    request.end(body)
  })
}

async function readBounded(response: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.byteLength
    if (size > LARGEST_ANSWER) throw new CallError('too_large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** A name server that never answers cannot be called off, but need not be waited for. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

function faultOf(error: unknown, signal: AbortSignal): CallFault {
  if (signal.aborted) return 'timeout'
  const code = String((error as { code?: unknown }).code ?? '')
  if (code === 'ETIMEDOUT') return 'timeout'
  return /CERT|TLS|SSL|EPROTO|SIGNATURE|ALTNAME/.test(code) ? 'tls' : 'unreachable'
}
