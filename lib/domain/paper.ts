import type { PaperKind } from './codes.ts'
import type { Tone } from './tone.ts'

/**
 * A typed document number (发文字号) as it is stored, e.g. 南工商联交〔2026〕12号: any brackets become
 * 〔〕; spaces, leading zeros and 第 go.
 */
export function readPaperNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[({【〔〖]/gu, '〔')
    .replace(/[\])}】〕〗]/gu, '〕')
    .replace(/〕第?0*(?=\d)/u, '〕')
    .replace(/(?<=\d)$/u, '号')
}

/** A calendar date as papers write it: Arabic numerals, no leading zeros, e.g. 2026年3月5日. */
export function paperDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** One cell of a form: the name of a field or its value; `span` counts columns. */
export type PaperCell = Readonly<{ text: string; label?: boolean; span?: number }>

/** A part of the text. A line break in `text` begins a further paragraph of the same kind. */
export type PaperBlock =
  | Readonly<{ kind: 'heading' | 'paragraph' | 'plain'; text: string; when?: string }>
  | Readonly<{ kind: 'table'; rows: readonly (readonly PaperCell[])[] }>

/**
 * A paper as data, ready to be set: on a page, or as a document. All words are Chinese, whatever
 * language its reader works in. The same shape with `{placeholders}` in its texts is a form.
 */
export type PaperContent = Readonly<{
  kind: PaperKind
  tone: Tone
  /** Name of the issuer in red above a red rule; empty on forms and on papers of other units. */
  redHead: string
  number: string
  title: string
  /** With its colon; empty on forms. */
  addressee: string
  blocks: readonly PaperBlock[]
  /** Below the text at the right: who issues and when. The seal is set over both. */
  closing: Readonly<{ issuer: string; date: string; seal: string }>
  copies: string
  /** The part that is cut off, filled in, sealed and sent back. */
  receipt: Readonly<{ title: string; rows: readonly (readonly PaperCell[])[]; note: string }> | null
  /** Beside the code: what it is for. */
  codeNote: string
}>
