import { inflateRawSync } from 'node:zlib'
import PizZip from 'pizzip'
import { CODE_PICTURE } from '../fields.ts'
import { relationsIn } from './outside.ts'

const MAIN = 'word/document.xml'
/** Parts of a document that may show a picture. */
const PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/

/** A .docx as an archive, or null when it is none. */
export function openWord(bytes: Uint8Array): PizZip | null {
  try {
    const zip = new PizZip(bytes)
    return zip.file(MAIN) ? zip : null
  } catch {
    return null
  }
}

/**
 * Where the pictures lie that are named as the code, in title, description or name of any. Word
 * processors rename files and move parts about, but keep the alternative text.
 */
export function codePictures(zip: PizZip): string[] {
  return Object.keys(zip.files)
    .filter((path) => PARTS.test(path))
    .flatMap((path) => picturesOf(zip, path))
}

function picturesOf(zip: PizZip, path: string): string[] {
  const xml = zip.file(path)?.asText() ?? ''
  const relations = relationsOf(zip, path)
  const drawings = xml.split(/(?=<wp:(?:inline|anchor)[ >])/).slice(1)
  return drawings.flatMap((drawing) => {
    const about = /<wp:docPr\b[^>]*>/.exec(drawing)?.[0] ?? ''
    const id = /<a:blip\b[^>]*\br:embed="([^"]+)"/.exec(drawing)?.[1]
    const target = id === undefined ? undefined : relations.get(id)
    return about.includes(CODE_PICTURE) && target ? [target] : []
  })
}

function relationsOf(zip: PizZip, path: string): Map<string, string> {
  const xml = zip.file(path.replace(/^word\//, 'word/_rels/').concat('.rels'))?.asText() ?? ''
  return new Map(
    relationsIn(xml).map(({ id, target }) => [
      id,
      target.startsWith('/') ? target.slice(1) : `word/${target}`,
    ]),
  )
}

type Packed = Readonly<{
  compressionMethod: string
  uncompressedSize: number
  getCompressedContent(): Uint8Array
}>
const STORED = '\0\0'

/**
 * Unpacks every part once, never beyond so many bytes in all: what an archive says of its own size
 * is not believed.
 */
export function unpackingFault(zip: PizZip, most: number): 'too_large' | 'broken' | null {
  let left = most
  for (const { _data } of Object.values(zip.files) as unknown as { _data?: Packed }[]) {
    if (!_data?.getCompressedContent) continue
    const packed = _data.getCompressedContent()
    const size = _data.compressionMethod === STORED ? packed.length : inflatedSize(packed, left)
    if (size === null || size > left) return size === null ? 'broken' : 'too_large'
    if (size !== _data.uncompressedSize) return 'broken'
    left -= size
  }
  return null
}

/** Bytes unpacked, one more than `most` when there are more, null when they cannot be unpacked. */
function inflatedSize(packed: Uint8Array, most: number): number | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 }).length
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : null
  }
}
