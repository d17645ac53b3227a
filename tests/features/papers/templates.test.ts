import { deflateRawSync } from 'node:zlib'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { PAPER_KINDS } from '#lib/domain/codes.ts'
import { resetTemplate } from '#lib/papers/commands/reset-template.ts'
import { setTemplate } from '#lib/papers/commands/set-template.ts'
import { checkTemplate } from '#lib/papers/docx/check-template.ts'
import { defaultTemplate } from '#lib/papers/docx/default-template.ts'
import { fillTemplate } from '#lib/papers/docx/fill.ts'
import { listTemplates, templateAt } from '#lib/papers/queries.ts'
import { readQr } from '#lib/papers/read-qr.ts'
import { sampleValues } from '#lib/papers/sample.ts'
import { act, freshDistrict, must, NOW, refusal } from '#tests/support/factory.ts'

const MAIN = 'word/document.xml'

/** The standard template with one part of it changed, or added. */
async function changed(path: string, change: (text: string) => string): Promise<Buffer> {
  const zip = new PizZip(await defaultTemplate('dispatch_order'))
  zip.file(path, change(zip.file(path)?.asText() ?? ''))
  return zip.generate({ type: 'nodebuffer' })
}
const worded = (from: string, to: string) => changed(MAIN, (xml) => xml.replaceAll(from, to))
const relation =
  '<Relationship Id="rX" Type="http://x/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/>'

describe('a template', () => {
  test.each(PAPER_KINDS)(
    'the standard one of %s passes and takes every value',
    async (kind) => {
      const template = await defaultTemplate(kind)
      expect(checkTemplate(template, kind)).toBeNull()
      const filled = new PizZip(await fillTemplate(template, kind, sampleValues(kind), 'SZ1.code'))
      const text = filled.file(MAIN)?.asText() ?? ''
      expect(text).not.toMatch(/[{}]/)
      expect(text).toContain('示工商联〔2026〕12号')
      const pictures = filled.file(/^word\/media\//).map((file) => file.asUint8Array())
      for (const picture of pictures) expect(await readQr(picture)).toEqual(['SZ1.code'])
    },
    60_000,
  )

  test('with a field nobody knows is refused, and the sentence names it', async () => {
    expect(checkTemplate(await worded('{整改要求}', '{整改要术}'), 'dispatch_order')).toEqual({
      rule: 'unknown',
      name: '整改要术',
    })
  })

  test('that would take what people wrote as markup is refused', async () => {
    const raw = await changed(MAIN, (xml) => xml.replace('{标题}', '{@标题}'))
    expect(checkTemplate(raw, 'dispatch_order')).toEqual({ rule: 'unknown', name: '@标题' })
  })

  test('without a field it must have is refused, and the sentence names it', async () => {
    expect(checkTemplate(await worded('{整改要求}', '略'), 'dispatch_order')).toEqual({
      rule: 'missing',
      name: '整改要求',
    })
    expect(checkTemplate(await worded('二维码', '图片'), 'dispatch_order')).toEqual({
      rule: 'missing',
      name: '二维码',
    })
  })

  test('with braces that do not match is refused', async () => {
    const fault = checkTemplate(await worded('{整改要求}', '{整改要求'), 'dispatch_order')
    expect(fault?.rule).toBe('unclosed')
  })

  test('that runs or fetches something, or is no document, is refused', async () => {
    const rule = async (bytes: Promise<Buffer>) =>
      checkTemplate(await bytes, 'dispatch_order')?.rule
    expect(await rule(changed('word/vbaProject.bin', () => 'Sub AutoOpen()'))).toBe('macros')
    const outside = changed('word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${relation}</Relationships>`),
    )
    expect(await rule(outside)).toBe('external')
    expect(await rule(Promise.resolve(Buffer.from('%PDF-1.4')))).toBe('broken')
    expect(await rule(Promise.resolve(Buffer.from('PK\x03\x04 cut off')))).toBe('broken')
  })
})

describe('a template made to deceive', () => {
  const rule = (bytes: Uint8Array) => checkTemplate(bytes, 'dispatch_order')?.rule
  const related = (text: string) =>
    changed('word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${text}</Relationships>`),
    )
  const field = (text: string) => worded('<w:body>', `<w:body><w:p><w:r>${text}</w:r></w:p>`)

  test.each([
    ['single quotes', relation.replaceAll('"', "'")],
    ['a written-out letter', relation.replace('"External"', '"&#69;xternal"')],
    ['a sign that seems to end it', relation.replace('"rX"', '"rX" Note=">"')],
    ['a prefix', relation.replace('<Relationship', '<r:Relationship xmlns:r="http://x"')],
    ['an address that ends like a link', relation.replace('x/t.dotm', 'x/hyperlink')],
    ['no word about where it lies', relation.replace(' TargetMode="External"', '')],
  ])('is refused when it fetches with %s', async (_how, text) => {
    expect(rule(await related(text))).toBe('external')
  })

  test('is refused when a field fetches, in pieces too; other fields and links may stay', async () => {
    const said = (text: string) => `<w:instrText xml:space="preserve">${text}</w:instrText>`
    expect(rule(await field(said(' INCLUDEPICTURE "http://x/y.png" ')))).toBe('external')
    expect(rule(await field(`${said(' DDE')}${said('AUTO c:\\\\x ')}`))).toBe('external')
    expect(rule(await field('<w:fldSimple w:instr="LINK x"/>'))).toBe('external')
    expect(rule(await field(said(' PAGE \\* MERGEFORMAT ')))).toBeUndefined()
    const link = relation.replace('attachedTemplate', 'hyperlink')
    expect(rule(await related(link))).toBeUndefined()
  })

  test.each([60 * 1024 * 1024, 1])(
    'is refused when it unpacks to 60 MB and says %i',
    async (said) => {
      const zip = new PizZip(await defaultTemplate('dispatch_order'))
      zip.file('word/media/x.bin', deflateRawSync(Buffer.alloc(60 * 1024 * 1024)))
      const bytes = zip.generate({ type: 'nodebuffer' })
      const at = bytes.lastIndexOf('PK\x01\x02', bytes.lastIndexOf('word/media/x.bin'))
      bytes.writeUInt16LE(8, at + 10)
      bytes.writeUInt32LE(said, at + 24)
      expect(rule(bytes)).toBe('too_large')
    },
  )

  test('is refused when a part holds less or more than it says', async () => {
    const bytes = await changed('word/media/y.bin', () => 'y'.repeat(100))
    const at = bytes.lastIndexOf('PK\x01\x02', bytes.lastIndexOf('word/media/y.bin'))
    bytes.writeUInt32LE(99, at + 24)
    expect(rule(bytes)).toBe('broken')
  })
})

describe('the templates of a district', () => {
  const upload = async (version = 0) => ({
    kind: 'dispatch_order',
    version,
    name: '我区交办单.docx',
    bytes: await worded('现将', '兹将'),
  })

  test('are changed by clerk and director, seen in the list, and given back', async () => {
    const district = await freshDistrict()
    const clerk = district.actor('clerk')
    await must(setTemplate, clerk, await upload())
    const [line] = await listTemplates(clerk)
    expect(line).toMatchObject({ kind: 'dispatch_order', version: 1, own: { by: '经办甲' } })
    const later = new Date(NOW.getTime() + 60_000)
    const back = { kind: 'dispatch_order', version: 1 }
    await must(resetTemplate, district.actor('director'), back, later)
    expect((await listTemplates(clerk))[0]).toMatchObject({ version: 2, own: null })
  })

  test('a paper keeps the template of its day', async () => {
    const district = await freshDistrict()
    const clerk = district.actor('clerk')
    const before = new Date(NOW.getTime() - 60_000)
    const input = await upload()
    await must(setTemplate, clerk, input)
    const standard = await defaultTemplate('dispatch_order')
    expect(Buffer.from(await templateAt(clerk, 'dispatch_order', before))).toEqual(standard)
    expect(Buffer.from(await templateAt(clerk, 'dispatch_order', NOW))).toEqual(input.bytes)
    const stranger = (await freshDistrict()).actor('clerk')
    expect(Buffer.from(await templateAt(stranger, 'dispatch_order', NOW))).toEqual(standard)
  })

  test('are not for others, not from a stale page, and never take what is refused', async () => {
    const district = await freshDistrict()
    const input = await upload()
    expect((await refusal(setTemplate, district.actor('dongcheng'), input)).code).toBe(
      'not_granted',
    )
    const clerk = district.actor('clerk')
    const bad = { ...input, bytes: await worded('{整改时限}', '{时限}') }
    const result = await act(setTemplate, clerk, bad)
    expect(result).toMatchObject({
      ok: false,
      failure: { fields: [{ path: 'bytes', rule: 'template_unknown', params: { word: '时限' } }] },
    })
    await must(setTemplate, clerk, input)
    expect((await refusal(setTemplate, clerk, input)).code).toBe('stale_version')
  })
})
