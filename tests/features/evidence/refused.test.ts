import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import type { DomainError } from '#lib/domain/errors.ts'
import { storeDir } from '#lib/evidence/store.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import { evidenceRefusal } from '#lib/evidence/words.ts'
import { translator } from '#lib/i18n/translator.ts'
import { docx, ole, zip } from '#tests/support/evidence/office-files.ts'
import { bombPng, photoWithPlace, picture } from '#tests/support/evidence/pictures.ts'
import { upload } from '#tests/support/evidence/upload.ts'
import { plantSmallDistrict, type SmallDistrict } from '#tests/support/small-district.ts'

let district: SmallDistrict
beforeAll(async () => {
  district = await plantSmallDistrict()
})

const text = (content: string) => async () => Buffer.from(content)
const heic = () => readFileSync('tests/support/files/photo.heic')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

type Case = [string, () => Promise<Buffer>, string, string]
const CASES: Case[] = [
  ['网页.jpg', text('<!DOCTYPE html><script>alert(1)</script>'), 'unsupported_media', 'type'],
  ['图.svg', text(svg), 'unsupported_media', 'type'],
  ['图.png', text(svg), 'unsupported_media', 'type'],
  ['图.gif', text('GIF89a<script>alert(1)</script>'), 'unsupported_media', 'type'],
  ['假.jpg', text('GIF89a<script>alert(1)</script>'), 'unsupported_media', 'type'],
  ['程序.pdf', text('MZ\x90\x00This program cannot be run'), 'unsupported_media', 'type'],
  ['脚本.docx', text('#!/bin/sh\nrm -rf /'), 'unsupported_media', 'type'],
  ['包.docx', async () => zip({ 'a.txt': 'x' }), 'unsupported_media', 'type'],
  ['安装.msi', async () => ole('Property', 'Component'), 'unsupported_media', 'type'],
  ['宏.docm', async () => docx('project'), 'unsupported_media', 'macros'],
  ['宏.docx', async () => docx('project'), 'unsupported_media', 'macros'],
  ['宏型.docx', async () => docx('type'), 'unsupported_media', 'macros'],
  ['宏.doc', async () => ole('WordDocument', '_VBA_PROJECT'), 'unsupported_media', 'macros'],
  ['短.docx', async () => docx().subarray(0, 200), 'invalid_input', 'broken'],
  ['尾.docx', async () => Buffer.concat([docx(), Buffer.from('MZ')]), 'invalid_input', 'broken'],
  ['短.pdf', text('%PDF-1.7\n1 0 obj<<'), 'invalid_input', 'broken'],
  ['短.jpg', async () => (await photoWithPlace()).subarray(0, 9000), 'invalid_input', 'broken'],
  [
    '短.png',
    async () => (await picture().png().toBuffer()).subarray(0, 9000),
    'invalid_input',
    'broken',
  ],
  ['短.heic', async () => heic().subarray(0, 2000), 'invalid_input', 'broken'],
  ['空.pdf', text(''), 'invalid_input', 'empty'],
  ['弹.png', async () => bombPng(40_000, 40_000), 'too_large', 'pixels'],
  ['大.pdf', async () => Buffer.alloc(21 * 1024 * 1024, '%PDF-1.7 '), 'too_large', 'bytes'],
]

test.each(CASES)('%s is refused by its content', async (name, make, code, rule) => {
  const error = await upload(district.people.member, name, await make()).catch((thrown) => thrown)
  expect(error).toMatchObject({ name: 'DomainError', code, path: 'file', params: { name, rule } })
  for (const locale of ['zh-CN', 'en'] as const) {
    expect(evidenceRefusal((error as DomainError).params, translator(locale))).toContain(name)
  }
})

test('what is refused leaves neither a row nor a file', async () => {
  expect(await districtDb(district.id).evidence.count()).toBe(0)
  expect(await readdir(join(storeDir(), 'incoming'))).toEqual([])
  expect(await readdir(storeDir())).toEqual(['incoming'])
})

test('a picture that looks smaller in its header than it is harms nobody', async () => {
  const bytes = bombPng(3000, 3000)
  bytes.writeUInt32BE(30, 16)
  const error = await upload(district.people.member, '骗.png', bytes).catch((thrown) => thrown)
  expect(error).toMatchObject({ code: 'invalid_input', params: { rule: 'broken' } })
})

test('who puts no evidence forward uploads none, and nothing is read', async () => {
  const { auditor } = district.people
  await expect(upload(auditor, 'a.pdf', Buffer.from('x'))).rejects.toMatchObject({
    code: 'not_granted',
  })
})

test('a form without script stores its files and passes over empty fields', async () => {
  const bytes = new Uint8Array(await picture(30, 30).png().toBuffer())
  const files = [new File([], ''), new File([bytes], '一.png'), new File([bytes], '二.png')]
  const stored = await storeFormFiles(district.people.member, files, new Date())
  expect(stored.map((file) => file.name)).toEqual(['一.png', '二.png'])
})

test('a form with more than twenty files is refused before any is stored', async () => {
  const files = Array.from({ length: 21 }, (_, i) => new File(['x'], `${i}.pdf`))
  const refusal = storeFormFiles(district.people.member, files, new Date())
  await expect(refusal).rejects.toMatchObject({ code: 'invalid_input', params: { rule: 'many' } })
})
