import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { digestFile, storedPath } from '#lib/evidence/store.ts'
import { docx, ole } from '#tests/support/evidence/office-files.ts'
import { photoWithPlace, picture } from '#tests/support/evidence/pictures.ts'
import { upload } from '#tests/support/evidence/upload.ts'
import { plantSmallDistrict, type SmallDistrict } from '#tests/support/small-district.ts'

let district: SmallDistrict
beforeAll(async () => {
  district = await plantSmallDistrict()
})

const put = (name: string, bytes: Buffer) => upload(district.people.chamber, name, bytes)

describe('a picture', () => {
  test('loses where and by whom it was taken', async () => {
    const photo = await photoWithPlace()
    expect(photo.includes('SanzhiCam')).toBe(true)
    const stored = await put('现场.jpg', photo)
    const bytes = await readFile(storedPath(stored.sha256))
    const metadata = await sharp(bytes).metadata()
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined])
    expect(bytes.includes('SanzhiCam')).toBe(false)
    expect(bytes.includes('Exif')).toBe(false)
  })

  test('is turned upright before its orientation is forgotten', async () => {
    const photo = await photoWithPlace(6)
    expect((await sharp(photo).metadata()).orientation).toBe(6)
    const stored = await put('侧.jpg', photo)
    const { width, height, orientation } = await sharp(storedPath(stored.sha256)).metadata()
    expect([width, height, orientation]).toEqual([480, 640, undefined])
  })

  test('has a preview whose longer side is 480 pixels, without metadata either', async () => {
    const stored = await put('现场.jpg', await photoWithPlace())
    const preview = storedPath(stored.sha256, 'preview')
    const { format, width, height, exif } = await sharp(preview).metadata()
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 480, height: 360 })
  })

  test.each(['png', 'webp'] as const)('stays %s', async (format) => {
    const stored = await put(`a.${format}`, await picture(300, 200).toFormat(format).toBuffer())
    expect(stored).toMatchObject({ name: `a.${format}`, mediaType: `image/${format}` })
    expect((await sharp(storedPath(stored.sha256)).metadata()).format).toBe(format)
  })

  test('in HEIC is kept as JPEG, without its place', async () => {
    const heic = readFileSync('tests/support/files/photo.heic')
    expect(heic.includes('SanzhiCam')).toBe(true)
    const stored = await put('IMG_0001.HEIC', heic)
    expect(stored).toMatchObject({ name: 'IMG_0001.jpg', mediaType: 'image/jpeg' })
    const bytes = await readFile(storedPath(stored.sha256))
    expect(bytes.includes('SanzhiCam')).toBe(false)
    const { dominant } = await sharp(bytes)
      .extract({ left: 300, top: 220, width: 40, height: 40 })
      .stats()
    expect(dominant.r).toBeGreaterThan(150)
    expect(dominant.g).toBeLessThan(80)
  })

  test('keeps nothing that was hidden behind it', async () => {
    const script = Buffer.from('<script>alert(1)</script>PK\x03\x04')
    const stored = await put('a.jpg', Buffer.concat([await photoWithPlace(), script]))
    expect((await readFile(storedPath(stored.sha256))).includes('<script>')).toBe(false)
  })

  test('is what its content says, whatever it is called', async () => {
    const stored = await put('a.html', await picture().png().toBuffer())
    expect(stored).toMatchObject({ name: 'a.html.png', mediaType: 'image/png' })
  })
})

describe('a document', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  const types = [
    ['纪要.pdf', pdf, 'application/pdf'],
    ['方案.docx', docx(), /wordprocessingml\.document$/],
    ['旧.doc', ole('WordDocument'), 'application/msword'],
    ['旧.xls', ole('Workbook'), 'application/vnd.ms-excel'],
    ['旧.ppt', ole('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
    ['密.xlsx', ole('EncryptionInfo', 'EncryptedPackage'), /spreadsheetml\.sheet$/],
    ['含表.doc', ole('WordDocument', 'Workbook'), 'application/msword'],
  ] as const

  test.each(types)('%s is stored as it is', async (name, bytes, mediaType) => {
    const stored = await put(name, bytes)
    expect(stored.name).toBe(name)
    expect(stored.mediaType).toMatch(mediaType)
    expect(await readFile(storedPath(stored.sha256))).toEqual(bytes)
    expect(stored.size).toBe(bytes.length)
  })
})

test('the same content is stored once, under its hash, for any number of rows', async () => {
  const bytes = await picture(50, 50).png().toBuffer()
  const first = await put('一.png', bytes)
  const second = await put('二.png', bytes)
  expect(second.id).not.toBe(first.id)
  expect(second.sha256).toBe(first.sha256)
  expect(await digestFile(storedPath(first.sha256))).toEqual({
    size: first.size,
    sha256: first.sha256,
  })
})

test('the row says what is stored, by whom and when', async () => {
  const stored = await put('a/b\\c\u202egnp.png', await picture(20, 20).png().toBuffer())
  const row = await districtDb(district.id).evidence.findFirst({ where: { id: stored.id } })
  expect(row).toMatchObject({
    ...stored,
    name: 'cgnp.png',
    hasPreview: true,
    uploadedById: district.people.chamber.personId,
    uploadedAt: new Date('2026-11-23T02:00:00.000Z'),
    issueId: null,
  })
})
