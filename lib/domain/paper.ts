import type { Level, PaperKind } from './codes.ts'

/** What a paper is about, besides its issue. */
export type PaperSubject = 'assignment' | 'supervision' | 'request' | 'closure'

/** What each kind of paper is made of: without it there is nothing to print. */
export const PAPER_SUBJECTS: Readonly<Record<PaperKind, PaperSubject>> = {
  dispatch_order: 'assignment',
  rectification_notice: 'assignment',
  remind_order: 'supervision',
  supervise_order: 'supervision',
  extension_form: 'request',
  closure_form: 'closure',
}

/** Orders go to townships and departments; a chamber or a member, which is nobody's office, is advised. */
export type PaperTone = 'order' | 'advice'

/** How a unit of this level is addressed. */
export function toneFor(level: Level | null): PaperTone {
  return level === 'chamber' || level === 'member' ? 'advice' : 'order'
}

/**
 * A document number (发文字号) as GB/T 9704 writes it: the issuer's word, the year in full in
 * six-corner brackets, the serial number without leading zeros and without 第, e.g. 南工商联〔2026〕12号.
 */
export function paperNumber(word: string, year: number | string, serial: number): string {
  return `${word}〔${year}〕${serial}号`
}

/**
 * The word (发文机关代字) a unit's numbers begin with: a federation goes by the first character of
 * its district (南川区工商联 → 南工商联), everybody else by the name without what kind of place it is.
 */
export function issuerWord(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]/gu, '').replace(/^.+市(?=.+[区县])/u, '')
  const federation = /^(\p{Script=Han})\p{Script=Han}*?[区县市](工商联|工商业联合会)/u.exec(plain)
  if (federation) return `${federation[1]}工商联`
  const place = plain.replace(/^区/u, '').replace(/(街道|镇|乡)(办事处|人民政府)?(?=商会|$)/u, '')
  return place.length >= 2 ? place : plain
}

/**
 * A typed document number as it is stored: any brackets become 〔〕, spaces, leading zeros and 第 go.
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
  tone: PaperTone
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
