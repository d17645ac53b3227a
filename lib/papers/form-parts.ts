import type { PaperBlock, PaperCell, PaperContent } from '#lib/domain/paper.ts'

/** A form: a paper whose texts still hold `{words}` of PAPER_FIELDS. */
export type PaperForm = Omit<PaperContent, 'tone'>

const CODE_NOTE = '盖章后请拍照回传'

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text })
export const paragraph = (text: string, when?: string): PaperBlock => ({
  kind: 'paragraph',
  text,
  ...(when ? { when } : {}),
})
export const plain = (text: string, when?: string): PaperBlock => ({
  kind: 'plain',
  text,
  ...(when ? { when } : {}),
})

const label = (text: string): PaperCell => ({ text, label: true })

/** A line of a form over the whole width. */
export const wide = (name: string, text: string): readonly PaperCell[] => [
  label(name),
  { text, span: 3 },
]
/** Two short facts side by side. */
export const pair = (
  one: string,
  first: string,
  other: string,
  second: string,
): readonly PaperCell[] => [label(one), { text: first }, label(other), { text: second }]

/** An official letter: red head, number, addressee. */
export const LETTER = {
  redHead: '{红头}',
  number: '{文号}',
  title: '{标题}',
  addressee: '{主送单位}：',
  closing: { issuer: '{落款单位}', date: '{落款日期}', seal: '（印章）' },
  copies: '抄送：{抄送}。',
  receipt: null,
  codeNote: CODE_NOTE,
} as const

/** An internal form: no head, nobody addressed. */
export const TABLE = {
  ...LETTER,
  redHead: '',
  addressee: '',
  copies: '',
} as const
