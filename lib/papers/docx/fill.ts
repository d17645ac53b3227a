import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { PaperKind } from '#lib/domain/codes.ts'
import { codePicture } from '../draw-qr.ts'
import { byTag, type PaperValues } from '../fields.ts'
import { PAPER_FORMS } from '../forms.ts'
import { codePictures } from './word-file.ts'

/** Two full-width spaces: a further paragraph of running text is set in like the first. */
const INDENT = '\u3000\u3000'

/** How templates are read; the check of an uploaded one reads it in the same way. */
export const READING = { paragraphLoop: true, linebreaks: true, errorLogging: false } as const

/**
 * A template with its places filled in and the code drawn, as the bytes of a .docx.
 * @param template bytes that passed `checkTemplate`, or the default of the kind
 * @param code text of the code
 */
export async function fillTemplate(
  template: Uint8Array,
  kind: PaperKind,
  values: PaperValues,
  code: string,
): Promise<Buffer> {
  const document = new Docxtemplater(new PizZip(template), { ...READING, nullGetter: () => '' })
  document.render(wordsFor(kind, values))
  const zip = document.getZip() as PizZip
  const picture = await codePicture(code)
  for (const path of codePictures(zip)) zip.file(path, picture)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function wordsFor(kind: PaperKind, values: PaperValues): Record<string, string> {
  const isTable = PAPER_FORMS[kind].addressee === ''
  const pairs = Object.entries(byTag(values)).map(([tag, text]) => [
    tag,
    isTable ? text : text.replaceAll('\n', `\n${INDENT}`),
  ])
  return Object.fromEntries(pairs)
}
