import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { PaperKind } from '#lib/domain/codes.ts'
import type { PaperBlock } from '#lib/domain/paper.ts'
import { codePicture } from '../draw-qr.ts'
import type { PaperForm } from '../form-parts.ts'
import { PAPER_FORMS } from '../forms.ts'
import { finishDocument } from './finish-document.ts'
import {
  CHARACTER,
  CHARACTER_SPACE,
  CLOSER,
  EXACT,
  FACES,
  LINE,
  PAGE,
  RED,
  SIZE,
} from './measures.ts'
import { closing, form, line } from './parts.ts'

const made = new Map<PaperKind, Promise<Buffer>>()

/**
 * The product's own template of a kind: a .docx with `{words}` of PAPER_FIELDS in the layout of
 * GB/T 9704-2012, and a picture named 二维码 where the code comes.
 */
export function defaultTemplate(kind: PaperKind): Promise<Buffer> {
  const known = made.get(kind) ?? build(PAPER_FORMS[kind])
  made.set(kind, known)
  return known
}

async function build(paper: PaperForm): Promise<Buffer> {
  const picture = await codePicture('SZ1')
  const document = new Document({
    title: paper.title,
    creator: 'Sanzhi',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: BODY, paragraph: { spacing: EXACT } } },
      // The grid is reckoned from the size of this very style.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', run: BODY, paragraph: { spacing: EXACT } }],
    },
    sections: [
      {
        properties: {
          page: PAGE,
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: LINE,
            charSpace: CHARACTER_SPACE,
          },
        },
        footers: {
          default: footer(AlignmentType.RIGHT),
          even: footer(AlignmentType.LEFT),
        },
        children: [...head(paper), ...body(paper), ...foot(paper, picture)],
      },
    ],
  })
  return finishDocument(await Packer.toBuffer(document))
}

const BODY = {
  font: FACES.fangsong,
  size: SIZE.body,
  characterSpacing: CLOSER,
  snapToGrid: false,
  language: { value: 'en-US', eastAsia: 'zh-CN' },
} as const
const CENTRED = { alignment: AlignmentType.CENTER } as const
const INDENTED = { indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } } as const

/** — 1 —, outside: right on odd pages, left on even ones. */
function footer(alignment: 'left' | 'right') {
  const side = alignment === 'right' ? { right: 280 } : { left: 280 }
  const number = new TextRun({
    font: FACES.songti,
    size: SIZE.four,
    children: ['— ', PageNumber.CURRENT, ' —'],
  })
  return new Footer({ children: [new Paragraph({ alignment, indent: side, children: [number] })] })
}

function head({ redHead, number, title, addressee }: PaperForm): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 18, space: 11, color: RED } }
  const numbered = (extra: IParagraphOptions = {}) =>
    line(number, { paragraph: { ...CENTRED, ...extra } })
  const red = [
    line('{#红头}'),
    line(redHead, {
      face: 'biaosong',
      size: SIZE.head,
      color: RED,
      paragraph: { ...CENTRED, spacing: { ...EXACT, line: 2 * LINE } },
    }),
    numbered({ border: rule }),
    line('{/红头}'),
    line('{^红头}'),
    numbered(),
    line('{/红头}'),
  ]
  return [
    ...(redHead ? red : [numbered()]),
    line(''),
    line(title, { face: 'biaosong', size: SIZE.title, paragraph: CENTRED }),
    line(''),
    ...(addressee ? [line(addressee)] : []),
  ]
}

function body({ blocks }: PaperForm): (Paragraph | Table)[] {
  const last = blocks.length - 1
  return blocks.flatMap((block, index) => blockParts(block, index === last))
}

function blockParts(block: PaperBlock, isLast: boolean): (Paragraph | Table)[] {
  if (block.kind === 'table') return [form(block.rows)]
  const keepNext = block.kind === 'heading' || isLast
  const text = line(block.text, {
    ...(block.kind === 'heading' ? { face: 'heiti' } : {}),
    paragraph: { ...INDENTED, keepNext },
  })
  if (block.when === undefined) return [text]
  return [line(`{#${block.when}}`), text, line(`{/${block.when}}`)]
}

function foot(paper: PaperForm, picture: Buffer): (Paragraph | Table)[] {
  const { closing: end, copies, receipt, codeNote } = paper
  const thin = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const
  const sent = [
    line('{#抄送}'),
    line(copies, { size: SIZE.four, paragraph: { border: { top: thin, bottom: thin } } }),
    line('{/抄送}'),
  ]
  return [
    line('', { paragraph: { keepNext: true } }),
    closing([end.issuer, end.date, end.seal], picture, codeNote),
    line(''),
    ...(copies ? sent : []),
    ...(receipt ? receiptParts(receipt, picture, codeNote) : []),
  ]
}

/** Below a dashed line: cut off, filled in, sealed and sent back. */
function receiptParts(
  { title, rows, note }: NonNullable<PaperForm['receipt']>,
  picture: Buffer,
  codeNote: string,
): (Paragraph | Table)[] {
  const cut = { top: { style: BorderStyle.DASHED, size: 6, space: 4, color: '000000' } } as const
  return [
    line(title, { face: 'biaosong', paragraph: { ...CENTRED, keepNext: true, border: cut } }),
    form(rows, true),
    line('', { paragraph: { keepNext: true } }),
    closing([note], picture, codeNote, true),
  ]
}
