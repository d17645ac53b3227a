import PizZip from 'pizzip'
import { OTHER_NAMES } from './measures.ts'

const FONTS = 'word/fontTable.xml'
/** LibreOffice heeds some of what follows only where it stands in the paragraph itself. */
const SET = ['word/styles.xml', 'word/document.xml']
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** No mark hangs over the edge, no room is added between scripts, no cell is filled up. */
const KEPT = ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN', 'snapToGrid']
  .map((name) => `<w:${name} w:val="0"/>`)
  .join('')

/**
 * Adds what the maker of documents cannot say: which face may stand for one that is not installed,
 * and that paragraphs keep their own exact measures. The grid is declared, so that a word processor
 * shows 22 lines of 28 characters in its page set-up, but LibreOffice would give every character
 * that is a hair wider than its cell two of them.
 */
export function finishDocument(document: Buffer): Buffer {
  const zip = new PizZip(document)
  const fonts = Object.entries(OTHER_NAMES).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  )
  zip.file(
    FONTS,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`,
  )
  for (const path of SET) {
    const xml = zip.file(path)?.asText() ?? ''
    zip.file(path, xml.replaceAll('<w:spacing w:after=', `${KEPT}<w:spacing w:after=`))
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
