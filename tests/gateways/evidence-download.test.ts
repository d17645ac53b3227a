import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evidenceDto } from '#lib/evidence/schema.ts'
import {
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

describe('a download', () => {
  const upload = async (name: string, bytes: Buffer) => {
    const answer = await client.post(client.district.people.chamber, form([name, bytes]))
    return evidenceDto.parse(await answer.json())
  }

  test('of a document is an attachment in which nothing runs', async () => {
    const stored = await upload('方案 (终)"稿".docx', docx())
    const answer = await client.get(client.district.people.chamber, stored.id)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(docx())
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'content-type': stored.mediaType,
      'content-length': String(stored.size),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
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
    const whole = await client.get(client.district.people.chamber, stored.id)
    expect(whole.headers.get('content-disposition')).toMatch(/^inline; /)
    const preview = await client.get(client.district.people.chamber, `${stored.id}?preview`)
    expect(preview.headers.get('content-type')).toBe('image/webp')
    expect((await preview.arrayBuffer()).byteLength).toBeLessThan(stored.size)
  })

  test('is answered 304 when the browser has it, to those alone who may see it', async () => {
    const { chamber, elsewhere } = client.district.people
    const stored = await upload('现场.jpg', await photoWithPlace())
    const known = { 'If-None-Match': `"${stored.sha256}"` }
    expect((await client.get(chamber, stored.id, known)).status).toBe(304)
    expect((await client.get(elsewhere, stored.id, known)).status).toBe(404)
  })

  test('of a preview that does not exist, or of nothing, is not found', async () => {
    const stored = await upload('方案.docx', docx())
    const { chamber } = client.district.people
    for (const path of [`${stored.id}?preview`, randomUUID(), '..%2f..%2fpostgres.json']) {
      expect((await client.get(chamber, path)).status).toBe(404)
    }
  })
})
