import type { FileHandle } from 'node:fs/promises'
import { readZipDirectory, readZipText } from '#lib/zip/directory.ts'
import type { StoredType } from './schema.ts'

/** What looking into an office file found. */
export type OfficeVerdict = StoredType | 'broken' | 'macros' | 'other'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const MAIN_PARTS = [
  ['wordprocessingml.document.main+xml', `${OOXML}.wordprocessingml.document`],
  ['spreadsheetml.sheet.main+xml', `${OOXML}.spreadsheetml.sheet`],
  ['presentationml.presentation.main+xml', `${OOXML}.presentationml.presentation`],
] as const

/** Judges a zip: docx, xlsx or pptx by the type of its main part, and without macros. */
export async function inspectZip(file: FileHandle, size: number): Promise<OfficeVerdict> {
  const entries = await readZipDirectory(file, size)
  if (!entries) return 'broken'
  if (entries.some(({ name }) => /vbaProject[^/]*\.bin$|(^|\/)macrosheets\//i.test(name))) {
    return 'macros'
  }
  const index = entries.find(({ name }) => name === '[Content_Types].xml')
  if (!index) return 'other'
  const types = await readZipText(file, index, 1_000_000)
  if (types === null) return 'broken'
  if (/macro|vba/i.test(types)) return 'macros'
  // Entities could spell a forbidden type in another way; no office program writes any here.
  if (/&|<!/.test(types)) return 'broken'
  return MAIN_PARTS.find(([part]) => types.includes(part))?.[1] ?? 'other'
}

const LEGACY = [
  ['WordDocument', 'application/msword', 'doc'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint', 'ppt'],
  ['Workbook', 'application/vnd.ms-excel', 'xls'],
  ['Book', 'application/vnd.ms-excel', 'xls'],
] as const
const ENCRYPTED = {
  docx: MAIN_PARTS[0][1],
  xlsx: MAIN_PARTS[1][1],
  pptx: MAIN_PARTS[2][1],
} as const

/**
 * Judges an OLE compound file by the names in its directory: doc, xls, ppt, or a newer file behind
 * a password, whose kind only its name tells. A document may embed others, so that the ending
 * decides among the kinds found.
 */
export async function inspectOle(
  file: FileHandle,
  size: number,
  ending: string,
): Promise<OfficeVerdict> {
  const names = await oleNames(file, size)
  if (names.has('_VBA_PROJECT')) return 'macros'
  if (names.has('EncryptedPackage')) {
    return ending in ENCRYPTED ? ENCRYPTED[ending as keyof typeof ENCRYPTED] : 'other'
  }
  const found = LEGACY.filter(([stream]) => names.has(stream))
  return (found.find(([, , own]) => own === ending) ?? found[0])?.[1] ?? 'other'
}

const KNOWN = new Set(['_VBA_PROJECT', 'EncryptedPackage', ...LEGACY.map(([stream]) => stream)])

/** Directory entries lie at multiples of 128 bytes, wherever the sectors of the directory are. */
async function oleNames(file: FileHandle, size: number): Promise<Set<string>> {
  const names = new Set<string>()
  const buffer = Buffer.alloc(128 * 1024)
  for (let position = 512; position < size; position += buffer.length) {
    const { bytesRead } = await file.read({ buffer, position })
    for (let at = 0; at + 128 <= bytesRead; at += 128) {
      const length = buffer.readUInt16LE(at + 64)
      const isEntry = length >= 4 && length <= 64 && [1, 2].includes(buffer[at + 66] ?? 0)
      if (!isEntry) continue
      const name = buffer.toString('utf16le', at, at + length - 2)
      if (KNOWN.has(name)) names.add(name)
    }
  }
  return names
}
