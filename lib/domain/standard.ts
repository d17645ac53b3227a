import { z } from 'zod'
import { CATEGORIES, EVIDENCE_KINDS, RECTIFICATION_TYPES } from './codes.ts'
import type { FieldFault } from './errors.ts'
import { itemCode } from './origin.ts'
import { TEXT_LIMITS, text } from './text.ts'

/**
 * How an item counts: `score` toward the points of the form, `bonus` beyond them, `gate` (门槛) and
 * `veto` (一票否决) with one point that is kept or lost: without its gates a chamber does not qualify, and
 * a veto takes everything.
 */
export const ITEM_KINDS = ['score', 'bonus', 'gate', 'veto'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

const words = (max: number) => text({ min: 0, max, lines: true })
/** Points are counted to the half. */
export const points = z.number().min(0).max(1000).multipleOf(0.5)

export const standardItemSchema = z.strictObject({
  code: itemCode,
  section: itemCode,
  kind: z.enum(ITEM_KINDS),
  text: text({ max: TEXT_LIMITS.title }),
  /** 判定依据: how the points are given. */
  criterion: words(TEXT_LIMITS.reason),
  points,
  /** From how many points on the item passes (合格分). */
  pass: points,
  /** Kinds of proof without which a pass does not settle the issue the item opened. */
  proofKinds: z.array(z.enum(EVIDENCE_KINDS)).max(8),
  /** Category of the issue a failing item opens; a draft may still lack it. */
  category: z.enum(CATEGORIES).nullable(),
  rectificationType: z.enum(RECTIFICATION_TYPES),
  /** What a chamber that fails should do; the first order of the issue starts from it. */
  remedy: words(TEXT_LIMITS.reason),
})
export type StandardItem = z.output<typeof standardItemSchema>

/** The form of a standard (标准): sections and items in the order they are printed. */
export const standardContentSchema = z.strictObject({
  /** What the items of kind `score` must add up to. */
  points,
  /** Most that bonus items may add. */
  maxBonus: points,
  sections: z
    .array(z.strictObject({ code: itemCode, title: text({ max: TEXT_LIMITS.name }) }))
    .max(40),
  items: z.array(standardItemSchema).max(200),
})
export type StandardContent = z.output<typeof standardContentSchema>

/**
 * Everything that keeps a form from being published, each at its field (`items.3.category`): an empty
 * form, a code of an item or a section used twice, a section nobody declared, an item that can fail without a category, a
 * pass mark above the points, points that do not add up.
 */
export function standardFaults(content: StandardContent): FieldFault[] {
  const { items, sections, points: declared } = content
  if (items.length === 0) return [{ path: 'items', rule: 'empty_form' }]
  const known = new Set(sections.map(({ code }) => code))
  const faults = items.flatMap((item, index): FieldFault[] => {
    const at = (field: string) => `items.${index}.${field}`
    const params = { item: item.code }
    const isTwice = items.findIndex(({ code }) => code === item.code) < index
    return [
      ...(isTwice ? [{ path: at('code'), rule: 'item_twice', params }] : []),
      ...(known.has(item.section)
        ? []
        : [{ path: at('section'), rule: 'unknown_section', params }]),
      ...(item.category === null && canFail(item)
        ? [{ path: at('category'), rule: 'item_without_category', params }]
        : []),
      ...(item.pass > item.points ? [{ path: at('pass'), rule: 'pass_above_points', params }] : []),
      ...(item.points === 0 ? [{ path: at('points'), rule: 'item_without_points', params }] : []),
    ]
  })
  const doubled = sections.flatMap(({ code }, index): FieldFault[] =>
    sections.findIndex((one) => one.code === code) < index
      ? [{ path: `sections.${index}.code`, rule: 'section_twice', params: { section: code } }]
      : [],
  )
  const sum = items.filter(({ kind }) => kind === 'score').reduce((all, one) => all + one.points, 0)
  const params = { sum, declared }
  return sum === declared
    ? [...doubled, ...faults]
    : [...doubled, ...faults, { path: 'points', rule: 'points_do_not_add_up', params }]
}

/** A bonus that is not earned is no problem of the chamber. */
export function canFail({ kind }: Pick<StandardItem, 'kind'>): boolean {
  return kind !== 'bonus'
}

/** True when this many points are a pass of the item. */
export function passes(item: Pick<StandardItem, 'pass'>, score: number): boolean {
  return score >= item.pass
}

/** What scores amount to; `missing` are items nobody has scored, in the order of the form. */
export type Tally = Readonly<{
  /** Points with the bonus; nothing once a veto was lost. */
  total: number
  bonus: number
  isVetoed: boolean
  failedGates: readonly string[]
  failed: readonly StandardItem[]
  missing: readonly string[]
}>

/** Adds up scores (item code → points) under a form. A bonus nobody scored is none. */
export function tally(content: StandardContent, scores: ReadonlyMap<string, number>): Tally {
  const { items, maxBonus } = content
  const scored = items.flatMap((item) => {
    const score = scores.get(item.code)
    return score === undefined ? [] : [{ item, score }]
  })
  const sumOf = (kind: ItemKind) =>
    scored.filter(({ item }) => item.kind === kind).reduce((all, { score }) => all + score, 0)
  const failed = scored
    .filter(({ item, score }) => canFail(item) && !passes(item, score))
    .map(({ item }) => item)
  const isVetoed = failed.some(({ kind }) => kind === 'veto')
  const bonus = Math.min(sumOf('bonus'), maxBonus)
  return {
    total: isVetoed ? 0 : sumOf('score') + bonus,
    bonus,
    isVetoed,
    failedGates: failed.filter(({ kind }) => kind === 'gate').map(({ code }) => code),
    failed,
    missing: items
      .filter((item) => canFail(item) && !scores.has(item.code))
      .map(({ code }) => code),
  }
}
