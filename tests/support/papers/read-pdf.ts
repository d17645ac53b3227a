import { getDocumentProxy } from 'unpdf'

/** Millimetres in one point. */
const MM = 25.4 / 72

/** A piece of text as it stands on a page: millimetres from the upper left corner, size in points. */
export type Piece = Readonly<{
  text: string
  left: number
  right: number
  /** The line it stands on. */
  baseline: number
  size: number
}>
export type PdfLine = Readonly<{
  text: string
  left: number
  right: number
  baseline: number
  size: number
}>
export type PdfPage = Readonly<{ width: number; height: number; lines: readonly PdfLine[] }>

/** The pages of a PDF with their lines of text, from above; measures in millimetres. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , scale = 0, x = 0, y = 0] = item.transform as number[]
      return [
        {
          text: item.str,
          left: x * MM,
          right: (x + item.width) * MM,
          baseline: (height - y) * MM,
          size: Math.abs(scale),
        },
      ]
    })
    pages.push({ width: width * MM, height: height * MM, lines: linesOf(pieces) })
  }
  return pages
}

/** Pieces on one height are one line; a fraction of a millimetre is rounding. */
function linesOf(pieces: readonly Piece[]): PdfLine[] {
  const rows: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline)) {
    const last = rows.at(-1)
    if (last?.[0] && piece.baseline - last[0].baseline < 1) last.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.left - b.left)
    return {
      text: sorted.map(({ text }) => text).join(''),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      baseline: row[0]?.baseline ?? 0,
      size: Math.max(...row.map(({ size }) => size)),
    }
  })
}
