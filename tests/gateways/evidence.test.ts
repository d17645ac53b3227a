import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#lib/auth/tokens.ts'
import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { evidenceDto } from '#lib/evidence/schema.ts'
import { docx } from '#tests/support/evidence/office-files.ts'
import { photoWithPlace } from '#tests/support/evidence/pictures.ts'
import { startRouteServer } from '#tests/support/evidence/route-server.ts'
import { plantSmallDistrict, type SmallDistrict } from '#tests/support/small-district.ts'

let district: SmallDistrict
let server: Awaited<ReturnType<typeof startRouteServer>>
const tokens = new Map<Actor, string>()
beforeAll(async () => {
  district = await plantSmallDistrict()
  server = await startRouteServer()
  for (const actor of Object.values(district.people)) {
    const account = { districtId: actor.districtId, id: actor.accountId }
    tokens.set(actor, await createToken(account, new Date()))
  }
})
afterAll(() => server.stop())

const bearer = (actor: Actor) => ({ Authorization: `Bearer ${tokens.get(actor)}` })
const form = (...files: [string, Buffer][]) => {
  const data = new FormData()
  for (const [name, bytes] of files) data.append('file', new File([new Uint8Array(bytes)], name))
  return data
}
const post = (actor: Actor, body: FormData, headers: Record<string, string> = {}) =>
  fetch(server.url, { method: 'POST', body, headers: { ...bearer(actor), ...headers } })
const get = (actor: Actor, path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/${path}`, { headers: { ...bearer(actor), ...headers } })

describe('an upload', () => {
  test('answers 201 with what was stored and where', async () => {
    const answer = await post(district.people.member, form(['现场 一.jpg', await photoWithPlace()]))
    expect(answer.status).toBe(201)
    const stored = evidenceDto.parse(await answer.json())
    expect(stored).toMatchObject({ name: '现场 一.jpg', mediaType: 'image/jpeg' })
    expect(answer.headers.get('location')).toBe(`/api/v1/evidence/${stored.id}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('with an Idempotency-Key acts once, and the key serves no other file', async () => {
    const { member } = district.people
    const key = { 'Idempotency-Key': randomUUID() }
    const first = await (await post(member, form(['甲.docx', docx()]), key)).json()
    const again = await (await post(member, form(['甲.docx', docx()]), key)).json()
    expect(again).toEqual(first)
    const rows = await districtDb(district.id).evidence.count({ where: { name: '甲.docx' } })
    expect(rows).toBe(1)
    const other = await post(member, form(['乙.docx', docx()]), key)
    expect(await other.json()).toMatchObject({ status: 422, code: 'idempotency_mismatch' })
  })

  test.each([
    [413, 'too_large', ['大.pdf', Buffer.alloc(21 * 1024 * 1024, '%PDF-1.7 ')]],
    [415, 'unsupported_media', ['页.jpg', Buffer.from('<html><script>1</script>')]],
    [422, 'invalid_input', ['断.docx', docx().subarray(0, 150)]],
  ] as [number, string, [string, Buffer]][])('is refused with %i', async (status, code, file) => {
    const answer = await post(district.people.member, form(file))
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const body = await answer.json()
    expect(body).toMatchObject({ status, code, errors: [{ path: 'file' }] })
    expect(body.detail).toContain(`「${file[0]}」`)
  })

  test('of no file, several files or no form is refused', async () => {
    const { member } = district.people
    const other = new FormData()
    other.append('note', 'x')
    const two: [string, Buffer] = ['甲.docx', docx()]
    expect((await post(member, other)).status).toBe(422)
    expect((await post(member, form(two, two))).status).toBe(422)
    const json = { method: 'POST', body: '{}', headers: bearer(member) }
    expect((await fetch(server.url, json)).status).toBe(415)
    const broken = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
    const headers = { ...bearer(member), ...broken }
    expect((await fetch(server.url, { method: 'POST', body: cut, headers })).status).toBe(422)
  })

  test('that breaks off leaves no row, and the server goes on', async () => {
    const { member } = district.people
    const before = await districtDb(district.id).evidence.count()
    await breakOff(bearer(member))
    expect((await post(member, form(['后.docx', docx()]))).status).toBe(201)
    expect(await districtDb(district.id).evidence.count()).toBe(before + 1)
  })

  test('needs somebody who may put evidence forward', async () => {
    const strange = await fetch(server.url, { method: 'POST', body: form(['a.docx', docx()]) })
    expect(strange.status).toBe(401)
    const { auditor } = district.people
    expect((await post(auditor, form(['a.docx', docx()]))).status).toBe(403)
  })
})

describe('a download', () => {
  const upload = async (name: string, bytes: Buffer) => {
    const answer = await post(district.people.chamber, form([name, bytes]))
    return evidenceDto.parse(await answer.json())
  }

  test('of a document is an attachment in which nothing runs', async () => {
    const stored = await upload('方案 (终)"稿".docx', docx())
    const answer = await get(district.people.chamber, stored.id)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(docx())
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'content-type': stored.mediaType,
      'content-length': String(stored.size),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, immutable',
      etag: `"${stored.sha256}"`,
    })
    const disposition = headers['content-disposition'] ?? ''
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+\.docx"; filename\*=UTF-8''/)
    const name = disposition.split("UTF-8''")[1] ?? ''
    expect(decodeURIComponent(name)).toBe(stored.name)
    expect(name).not.toMatch(/['()*"]/)
  })

  test('of a picture is shown, and so is its preview', async () => {
    const stored = await upload('现场.jpg', await photoWithPlace())
    const whole = await get(district.people.chamber, stored.id)
    expect(whole.headers.get('content-disposition')).toMatch(/^inline; /)
    const preview = await get(district.people.chamber, `${stored.id}?preview`)
    expect(preview.headers.get('content-type')).toBe('image/webp')
    expect((await preview.arrayBuffer()).byteLength).toBeLessThan(stored.size)
  })

  test('is answered 304 when the browser has it, to those alone who may see it', async () => {
    const { chamber, elsewhere } = district.people
    const stored = await upload('现场.jpg', await photoWithPlace())
    const known = { 'If-None-Match': `"${stored.sha256}"` }
    expect((await get(chamber, stored.id, known)).status).toBe(304)
    expect((await get(elsewhere, stored.id, known)).status).toBe(404)
  })

  test('of a preview that does not exist, or of nothing, is not found', async () => {
    const stored = await upload('方案.docx', docx())
    const { chamber } = district.people
    for (const path of [`${stored.id}?preview`, randomUUID(), '..%2f..%2fpostgres.json']) {
      expect((await get(chamber, path)).status).toBe(404)
    }
  })
})

/** Announces a megabyte, sends a part of it and hangs up. */
function breakOff(headers: Record<string, string>): Promise<void> {
  const type = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '1000000' }
  return new Promise((done) => {
    const sending = httpRequest(server.url, { method: 'POST', headers: { ...headers, ...type } })
    sending.on('error', () => {})
    sending.write(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-',
    )
    setTimeout(() => {
      sending.destroy()
      setTimeout(done, 200)
    }, 200)
  })
}
