import { CATEGORIES, EVIDENCE_KINDS, RECTIFICATION_TYPES } from '#lib/domain/codes.ts'
import { ITEM_KINDS, type StandardContent, type StandardItem } from '#lib/domain/standard.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import type { SheetSpec } from '#lib/sheet/write-sheet.ts'

/** The columns of the sheet of a form; headings are Chinese whatever the language of the page. */
export const HEADINGS = {
  section: '部分代码',
  title: '部分名称',
  code: '指标代码',
  kind: '计分方式',
  text: '指标',
  criterion: '判定依据',
  points: '分值',
  pass: '合格分',
  proofKinds: '佐证种类',
  category: '问题类别',
  rectificationType: '整改类型',
  remedy: '整改建议',
} as const
export type Column = keyof typeof HEADINGS

/** Between several words of one cell. */
export const SEPARATOR = '、'

const t = translator('zh-CN')

/** Words of the code columns, in the order of the codes. */
export const WORDS = {
  kind: new Map(ITEM_KINDS.map((code) => [t(`codes.itemKind.${code}`), code])),
  proofKinds: new Map(EVIDENCE_KINDS.map((code) => [t(`codes.evidenceKind.${code}`), code])),
  category: new Map(CATEGORIES.map((code) => [t(`codes.category.${code}`), code])),
  rectificationType: new Map(
    RECTIFICATION_TYPES.map((code) => [t(`codes.rectificationType.${code}`), code]),
  ),
} as const

const WIDTHS: Partial<Record<Column, number>> = {
  title: 18,
  text: 28,
  criterion: 48,
  proofKinds: 22,
  remedy: 40,
}

/** The form of a standard as a sheet: a line an item, and one for a section without any. */
export function sheetOf(name: string, content: StandardContent): SheetSpec {
  const { sections, items } = content
  const columns = (Object.keys(HEADINGS) as Column[]).map((key) => ({
    heading: HEADINGS[key],
    width: WIDTHS[key] ?? 11,
    // Several kinds of proof stand in one cell, which no drop-down can offer.
    ...(key in WORDS && key !== 'proofKinds' ? { choices: [...wordsOf(key as Coded).keys()] } : {}),
  }))
  const titles = new Map(sections.map(({ code, title }) => [code, title]))
  const empty = sections.filter(({ code }) => !items.some(({ section }) => section === code))
  const rows = [
    ...items.map((item) => itemRow(item, titles.get(item.section) ?? '')),
    ...empty.map(({ code, title }): Cell[] => [code, title]),
  ]
  return { name, columns, rows }
}

type Coded = keyof typeof WORDS

/** Words and the codes they stand for. */
export function wordsOf(column: Coded): ReadonlyMap<string, string> {
  return WORDS[column]
}

function itemRow(item: StandardItem, title: string): Cell[] {
  const { section, code, kind, text, criterion, points, pass, remedy } = item
  return [
    section,
    title,
    code,
    t(`codes.itemKind.${kind}`),
    text,
    criterion,
    points,
    pass,
    item.proofKinds.map((one) => t(`codes.evidenceKind.${one}`)).join(SEPARATOR),
    item.category === null ? null : t(`codes.category.${item.category}`),
    t(`codes.rectificationType.${item.rectificationType}`),
    remedy,
  ]
}
