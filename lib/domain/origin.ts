import { z } from 'zod'
import { EVIDENCE_KINDS, FACT_KINDS, type FactKind } from './codes.ts'
import { calendarDate, unitCode } from './text.ts'

const id = z.uuid()
/** Code of a standard, and of an item in it. */
export const standardCode = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
export const itemCode = z.string().regex(/^[A-Z0-9][A-Za-z0-9.-]{0,15}$/)
const proofKinds = z.array(z.enum(EVIDENCE_KINDS))

/**
 * What an issue was opened from. An issue opened from an item of a check-up closes only when the item
 * is re-scored as passed, one opened from a dated fact only when the fact is entered anew; both with
 * the kinds of proof named here. The others only say where the problem was found.
 */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('item'),
    standard: standardCode,
    version: z.int().min(1),
    item: itemCode,
    checkupId: id,
    score: z.number(),
    /** Points of the item, and from how many on it passes. */
    max: z.number(),
    pass: z.number(),
    proofKinds,
  }),
  z.strictObject({
    kind: z.literal('fact'),
    fact: z.enum(FACT_KINDS),
    factId: id,
    until: calendarDate,
    proofKinds,
  }),
  z.strictObject({
    kind: z.literal('common'),
    standard: standardCode,
    item: itemCode,
    problemId: id,
    township: unitCode,
  }),
  z.strictObject({ kind: z.literal('visit'), recordId: id }),
  z.strictObject({ kind: z.literal('report'), recordId: id }),
  z.strictObject({ kind: z.literal('feedback'), recordId: id }),
])
export type Origin = z.infer<typeof originSchema>
export type OriginOf<K extends Origin['kind']> = Extract<Origin, { kind: K }>

/** What the keys of issues about items begin with: those of every standard, or of one. */
export function itemKeys(standard?: string): string {
  return standard === undefined ? 'item:' : `item:${standard}/`
}

export function itemKey(standard: string, item: string): string {
  return `${itemKeys(standard)}${item}`
}

/** Key of the issue that warns of the end of a fact of this kind. */
export function factKey(fact: FactKind): string {
  return `fact:${fact}`
}

/** Under this key a chamber has at most one open issue; null where several may stand side by side. */
export function originKey(origin: Origin | null): string | null {
  switch (origin?.kind) {
    case 'item':
      return itemKey(origin.standard, origin.item)
    case 'common':
      return `common:${origin.standard}/${origin.item}`
    case 'fact':
      return factKey(origin.fact)
    default:
      return null
  }
}
