import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { refuse } from './file-name.ts'
import { inspectOle, inspectZip, type OfficeVerdict } from './office.ts'
import type { StoredType } from './schema.ts'

/** What a file is by its content. Pictures are re-encoded, documents kept as they are. */
export type Content =
  | Readonly<{ kind: 'picture'; format: 'jpeg' | 'png' | 'webp' | 'heic' }>
  | Readonly<{ kind: 'document'; type: StoredType }>

const PICTURES: Record<string, 'jpeg' | 'png' | 'webp' | 'heic'> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
}

/**
 * Decides what a file is by its content; the name is used only to tell encrypted documents apart
 * and in the refusal.
 * @throws DomainError unsupported_media (rule `type` or `macros`), invalid_input (rule `empty` or
 *   `broken`), each naming the file.
 */
export async function inspect(path: string, size: number, name: string): Promise<Content> {
  if (size === 0) throw refuse('invalid_input', name, 'empty')
  const file = await open(path)
  try {
    return (await lookAtDocument(file, size, name)) ?? (await lookAtPicture(path, name))
  } finally {
    await file.close()
  }
}

async function lookAtDocument(
  file: FileHandle,
  size: number,
  name: string,
): Promise<Content | null> {
  const { buffer: start } = await file.read(Buffer.alloc(8), 0, 8, 0)
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04') {
    return judged(await inspectZip(file, size), name)
  }
  if (start.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') {
    return judged(await inspectOle(file, size, ending), name)
  }
  if (start.toString('latin1', 0, 5) === '%PDF-') {
    return judged((await isWholePdf(file, size)) ? 'application/pdf' : 'broken', name)
  }
  return null
}

async function lookAtPicture(path: string, name: string): Promise<Content> {
  const detected = await fileTypeFromFile(path)
  const format = PICTURES[detected?.mime ?? '']
  if (!format) throw refuse('unsupported_media', name, 'type')
  return { kind: 'picture', format }
}

function judged(verdict: OfficeVerdict, name: string): Content {
  if (verdict === 'broken') throw refuse('invalid_input', name, 'broken')
  if (verdict === 'macros') throw refuse('unsupported_media', name, 'macros')
  if (verdict === 'other') throw refuse('unsupported_media', name, 'type')
  return { kind: 'document', type: verdict }
}

/** Cut-off transfers lack the end; some programs add a little behind it. */
async function isWholePdf(file: FileHandle, size: number): Promise<boolean> {
  const length = Math.min(size, 65_536)
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
  return buffer.includes('%%EOF')
}
