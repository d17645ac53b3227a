import { create, toBuffer } from 'qrcode'
import type { PaperCode } from './dto.ts'

/** Light modules around a code, without which no reader finds it. */
const RIM = 4
/** A third of it may be stamped over. */
const CORRECTION = 'H'

/** The code of a text as a drawing; `label` is what a screen reader says instead. */
export function drawCode(text: string, label: string): PaperCode {
  const { modules } = create(text, { errorCorrectionLevel: CORRECTION })
  const { size } = modules
  const runs: string[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = column
      while (column < size && modules.get(row, column)) column += 1
      if (column > from)
        runs.push(`M${from + RIM} ${row + RIM}h${column - from}v1h-${column - from}z`)
    }
  }
  return { side: size + 2 * RIM, path: runs.join(''), label }
}

/** The code of a text as a PNG picture, about 600 pixels a side. */
export async function codePicture(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: CORRECTION, margin: RIM, scale: 10 })
}
