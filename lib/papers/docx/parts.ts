import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PaperCell } from '#lib/domain/paper.ts'
import { CODE_PICTURE } from '../fields.ts'
import { CHARACTER, CODE_SIDE, EXACT, FACES, SIZE, TYPE_WIDTH } from './measures.ts'

type Look = Readonly<{
  face?: keyof typeof FACES
  size?: number
  color?: string
  paragraph?: IParagraphOptions
}>

/** One paragraph in one face. */
export function line(text: string, { face, size, color, paragraph }: Look = {}): Paragraph {
  const run = new TextRun({
    text,
    ...(face ? { font: FACES[face] } : {}),
    ...(size ? { size, characterSpacing: 0 } : {}),
    ...(color ? { color } : {}),
  })
  return new Paragraph({ spacing: EXACT, ...paragraph, children: [run] })
}

const CENTRED = { alignment: AlignmentType.CENTER } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const
const LABEL = 5 * CHARACTER
const VALUE = Math.floor((TYPE_WIDTH - 2 * LABEL) / 2)

/** The rows of a form; `together` keeps them on one page with what follows. */
export function form(rows: readonly (readonly PaperCell[])[], together = false): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL, VALUE, LABEL, VALUE],
    rows: rows.map((row, index) => {
      // The last row stays with who signs below it.
      const held = together || index === rows.length - 1
      return new TableRow({
        cantSplit: together,
        children: row.map((cell) => formCell(cell, held)),
      })
    }),
  })
}

function formCell({ text, label, span = 1 }: PaperCell, keepNext: boolean): TableCell {
  return new TableCell({
    columnSpan: span,
    width: {
      size: label ? LABEL : span === 3 ? 2 * VALUE + LABEL : VALUE,
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlign.CENTER,
    margins: label ? { left: 0, right: 0 } : { left: 85, right: 85 },
    children: [line(text, { paragraph: { keepNext, ...(label ? CENTRED : {}) } })],
  })
}

/** The code at the left, who signs at the right; never apart. */
export function closing(
  words: readonly string[],
  picture: Buffer,
  note: string,
  keepNext = false,
): Table {
  const half = Math.floor(TYPE_WIDTH / 2)
  const cell = (children: Paragraph[]) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      margins: { left: 0, right: 0 },
      borders: NO_BORDERS,
      children,
    })
  const signed = words.map((text) => line(text, { paragraph: { ...CENTRED, keepNext } }))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 2 * half, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(code(picture, note, keepNext)), cell(signed)],
      }),
    ],
  })
}

function code(picture: Buffer, note: string, keepNext: boolean): Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: CODE_SIDE, height: CODE_SIDE },
    altText: { name: CODE_PICTURE, title: CODE_PICTURE, description: CODE_PICTURE },
  })
  // A picture in a line of exact height would be cut.
  const spacing = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 }
  return [
    new Paragraph({ spacing, keepNext, children: [image] }),
    line(note, {
      size: SIZE.note,
      paragraph: { keepNext, spacing: { ...EXACT, line: 240 }, indent: { left: 100 } },
    }),
  ]
}
