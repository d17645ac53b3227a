import type { ServerResponse } from 'node:http'
import { PLACE } from '#lib/web/aside.ts'

const OPENS = Buffer.from(PLACE.opens)
const CLOSES = Buffer.from(PLACE.closes)
const NOTHING = Buffer.alloc(0)
/** No mark is longer; what may be the beginning of one waits for the next piece. */
const LONGEST = 60

type Write = ServerResponse['write']
type End = ServerResponse['end']

/**
 * Puts the markup that stands still into a page on its way out: React and Next carry a mark of a few bytes
 * through all their steps where a table of a hundred kilobytes would be written, cut and copied in each.
 * @param html markup by place, filled while the page is written
 */
export function fillPage(response: ServerResponse, html: ReadonlyMap<string, string>): void {
  const write: Write = response.write.bind(response)
  const end: End = response.end.bind(response)
  let held: Buffer = NOTHING

  function take(chunk: unknown, encoding: unknown): Buffer[] {
    const bytes = toBytes(chunk, encoding)
    const { parts, rest } = fill(held.length > 0 ? Buffer.concat([held, bytes]) : bytes, html)
    held = rest
    return parts
  }

  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (html.size === 0) return Reflect.apply(write, null, [chunk, ...rest])
    // A length that somebody gave is that of the page with its marks.
    if (!response.headersSent) response.removeHeader('Content-Length')
    const parts = take(chunk, rest[0])
    const last = parts.pop() ?? NOTHING
    for (const part of parts) write(part)
    return Reflect.apply(write, null, [last, ...rest.filter((one) => typeof one === 'function')])
  }
  response.end = (...given: unknown[]) => {
    const [chunk, encoding] = given
    if (html.size === 0 || response.writableEnded) return Reflect.apply(end, null, given)
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
      for (const part of take(chunk, encoding)) write(part)
    }
    const rest = held
    held = NOTHING
    if (rest.length > 0) write(rest)
    return Reflect.apply(
      end,
      null,
      given.filter((one) => typeof one === 'function'),
    )
  }
}

function toBytes(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string') {
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  }
  const { buffer, byteOffset, byteLength } = chunk as Uint8Array
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** The bytes with their marks replaced, and at the end what may be the beginning of another. */
function fill(bytes: Buffer, html: ReadonlyMap<string, string>): { parts: Buffer[]; rest: Buffer } {
  const parts: Buffer[] = []
  let from = 0
  for (;;) {
    const at = bytes.indexOf(OPENS, from)
    const close = at < 0 ? -1 : bytes.indexOf(CLOSES, at)
    if (close < 0) break
    const found = html.get(bytes.toString('latin1', at + OPENS.length, close))
    const after = close + CLOSES.length
    // What is no mark of ours stays.
    const put = found === undefined ? bytes.subarray(at, after) : Buffer.from(found)
    parts.push(bytes.subarray(from, at), put)
    from = after
  }
  const cut = beginning(bytes, from)
  parts.push(bytes.subarray(from, cut))
  return { parts: parts.filter(({ length }) => length > 0), rest: bytes.subarray(cut) }
}

/** Where a mark may begin that goes on in the next piece; the end when none does. */
function beginning(bytes: Buffer, from: number): number {
  const at = bytes.lastIndexOf('<', -1)
  if (at < from || bytes.length - at > LONGEST) return bytes.length
  const tail = bytes.subarray(at, at + OPENS.length)
  return OPENS.subarray(0, tail.length).equals(tail) ? at : bytes.length
}
