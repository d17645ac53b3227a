import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fillPage } from '#lib/launch/fill-page.ts'
import { PLACE } from '#lib/web/aside.ts'

const HTML = new Map([
  ['a-1', '<td>注册</td>'],
  ['a-2', ''],
  ['b-3', '<p>'.repeat(20_000)],
])
const mark = (place: string) => `${PLACE.opens}${place}${PLACE.closes}`

/** What a browser gets of an answer that is written in these pieces. */
async function sent(pieces: readonly (string | Uint8Array)[], html = HTML): Promise<string> {
  const server = createServer((_, response) => {
    fillPage(response, html)
    for (const piece of pieces.slice(0, -1)) response.write(piece)
    response.end(pieces.at(-1))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}`)
  const text = await answer.text()
  server.close()
  return text
}

// No two pieces side by side make a mark of their own: what is expected can be said piece by piece.
const part = fc.oneof(
  fc.constantFrom(
    ...[...HTML.keys(), 'nobody-4'].map(mark),
    '<!--',
    '<!-- -->',
    '<!--stil',
    '三治',
  ),
  fc.string({ unit: fc.constantFrom('<', '!', '-', '>', ' ', 'a') }),
)
const filled = (piece: string) => HTML.get(piece.slice(PLACE.opens.length, -3)) ?? piece

it('puts markup where its mark stands, however the page is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (parts, cuts) => {
        const page = Buffer.from(parts.join(''))
        const places = [...new Set(cuts.map((cut) => cut % (page.length + 1)))].sort(
          (a, b) => a - b,
        )
        const pieces = [0, ...places].map((from, at) => page.subarray(from, places[at]))
        expect(await sent(pieces)).toBe(parts.map(filled).join(''))
      },
    ),
    { numRuns: 300 },
  )
})

it('takes pieces of text as well as bytes, and leaves a page without such markup as it is', async () => {
  expect(await sent(['<b>', mark('a-1'), '</b>'])).toBe('<b><td>注册</td></b>')
  expect(await sent([`<b>${mark('a-1')}</b>`], new Map())).toBe(`<b>${mark('a-1')}</b>`)
})
