import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { evidenceDto } from '#lib/evidence/schema.ts'
import {
  breakOff,
  type EvidenceClient,
  form,
  startEvidenceClient,
} from '#tests/support/evidence/evidence-client.ts'
import { docx } from '#tests/support/evidence/office-files.ts'
import { photoWithPlace } from '#tests/support/evidence/pictures.ts'

let client: EvidenceClient
beforeAll(async () => {
  client = await startEvidenceClient()
})
afterAll(() => client.stop())

describe('an upload', () => {
  test('answers 201 with what was stored and where', async () => {
    const answer = await client.post(
      client.district.people.member,
      form(['现场 一.jpg', await photoWithPlace()]),
    )
    expect(answer.status).toBe(201)
    const stored = evidenceDto.parse(await answer.json())
    expect(stored).toMatchObject({ name: '现场 一.jpg', mediaType: 'image/jpeg' })
    expect(answer.headers.get('location')).toBe(`/api/v1/evidence/${stored.id}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('says what it shows, before or after the bytes, and only in words that are known', async () => {
    const { member } = client.district.people
    const kindOf = async (body: FormData) => {
      const { id } = await (await client.post(member, body)).json()
      const row = await districtDb(client.district.id).evidence.findFirst({ where: { id } })
      return row?.kind
    }
    const before = new FormData()
    before.append('kind', 'minutes')
    for (const [name, value] of form(['纪要.docx', docx()])) before.append(name, value)
    expect(await kindOf(before)).toBe('minutes')
    const after = form(['证书.docx', docx()])
    after.append('kind', 'certificate')
    expect(await kindOf(after)).toBe('certificate')
    expect(await kindOf(form(['无.docx', docx()]))).toBeNull()
    const unknown = form(['甲.docx', docx()])
    unknown.append('kind', 'gossip')
    const answer = await client.post(member, unknown)
    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ path: 'kind' }] })
  })

  test('with an Idempotency-Key acts once, and the key serves no other file', async () => {
    const { member } = client.district.people
    const key = { 'Idempotency-Key': randomUUID() }
    const first = await (await client.post(member, form(['甲.docx', docx()]), key)).json()
    const again = await (await client.post(member, form(['甲.docx', docx()]), key)).json()
    expect(again).toEqual(first)
    const rows = await districtDb(client.district.id).evidence.count({ where: { name: '甲.docx' } })
    expect(rows).toBe(1)
    const other = await client.post(member, form(['乙.docx', docx()]), key)
    expect(await other.json()).toMatchObject({ status: 422, code: 'idempotency_mismatch' })
  })

  test.each([
    [413, 'too_large', ['大.pdf', Buffer.alloc(21 * 1024 * 1024, '%PDF-1.7 ')]],
    [415, 'unsupported_media', ['页.jpg', Buffer.from('<html><script>1</script>')]],
    [422, 'invalid_input', ['断.docx', docx().subarray(0, 150)]],
  ] as [number, string, [string, Buffer]][])('is refused with %i', async (status, code, file) => {
    const answer = await client.post(client.district.people.member, form(file))
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const body = await answer.json()
    expect(body).toMatchObject({ status, code, errors: [{ path: 'file' }] })
    expect(body.detail).toContain(`“${file[0]}”`)
  })

  test('of no file, several files or no form is refused', async () => {
    const { member } = client.district.people
    const other = new FormData()
    other.append('note', 'x')
    const two: [string, Buffer] = ['甲.docx', docx()]
    expect((await client.post(member, other)).status).toBe(422)
    expect((await client.post(member, form(two, two))).status).toBe(422)
    const json = { method: 'POST', body: '{}', headers: client.bearer(member) }
    expect((await fetch(client.url, json)).status).toBe(415)
    const broken = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const cut = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
    const headers = { ...client.bearer(member), ...broken }
    expect((await fetch(client.url, { method: 'POST', body: cut, headers })).status).toBe(422)
  })

  test('that breaks off leaves no row, and the server goes on', async () => {
    const { member } = client.district.people
    const before = await districtDb(client.district.id).evidence.count()
    await breakOff(client.url, client.bearer(member))
    expect((await client.post(member, form(['后.docx', docx()]))).status).toBe(201)
    expect(await districtDb(client.district.id).evidence.count()).toBe(before + 1)
  })

  test('needs somebody who may put evidence forward', async () => {
    const strange = await fetch(client.url, { method: 'POST', body: form(['a.docx', docx()]) })
    expect(strange.status).toBe(401)
    const { auditor } = client.district.people
    expect((await client.post(auditor, form(['a.docx', docx()]))).status).toBe(403)
  })
})
