import type { PaperKind } from '#lib/domain/codes.ts'
import type { PaperBlock, PaperCell, PaperContent } from '#lib/domain/paper.ts'
import type { Tone } from '#lib/domain/tone.ts'
import { byTag, type PaperValues } from './fields.ts'
import { PAPER_FORMS } from './forms.ts'

type Row = readonly PaperCell[]

/** The paper of a kind with these values in the places of its form. */
export function setForm(kind: PaperKind, tone: Tone, values: PaperValues): PaperContent {
  const { blocks, closing, receipt, ...form } = PAPER_FORMS[kind]
  const words: Record<string, string> = byTag(values)
  const set = (text: string) =>
    text.replace(/\{([^{}]+)\}/g, (_place, tag: string) => words[tag] ?? '')
  const setRows = (rows: readonly Row[]) =>
    rows.map((row) => row.map((cell) => ({ ...cell, text: set(cell.text) })))
  const setBlock = (block: PaperBlock): PaperBlock[] => {
    if (block.kind === 'table') return [{ ...block, rows: setRows(block.rows) }]
    const { when, ...rest } = block
    return when === undefined || words[when] ? [{ ...rest, text: set(block.text) }] : []
  }
  return {
    kind,
    tone,
    redHead: set(form.redHead),
    number: set(form.number),
    title: set(form.title),
    addressee: set(form.addressee),
    blocks: blocks.flatMap(setBlock),
    closing: { issuer: set(closing.issuer), date: set(closing.date), seal: closing.seal },
    copies: values.copies ? set(form.copies) : '',
    receipt: receipt && {
      title: set(receipt.title),
      rows: setRows(receipt.rows),
      note: receipt.note,
    },
    codeNote: form.codeNote,
  }
}
