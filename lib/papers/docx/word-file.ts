import PizZip from 'pizzip'
import { CODE_PICTURE } from '../fields.ts'

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
  const found = new Map<string, string>()
  for (const [relation] of xml.matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]+)"/.exec(relation)?.[1]
    const target = /\bTarget="([^"]+)"/.exec(relation)?.[1]
    if (id && target) found.set(id, target.startsWith('/') ? target.slice(1) : `word/${target}`)
  }
  return found
}
