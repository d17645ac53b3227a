import { canonicalJson } from './canonical.ts'
import type { Category, EvidenceKind } from './codes.ts'
import type { EvidenceRef } from './decision.ts'
import type { NewEvent } from './events.ts'
import { type OriginOf, originKey } from './origin.ts'
import type { Actor } from './policy.ts'
import { canFail, passes, type StandardContent, type StandardItem, tally } from './standard.ts'
import { TEXT_LIMITS } from './text.ts'

/** One item of a check-up (体检) as it stands: what the chamber gives itself, what is confirmed. */
export type ItemScore = Readonly<{
  item: string
  selfScore: number | null
  selfNote: string | null
  score: number | null
  reason: string | null
}>

/** A check-up with everything that sealing looks at. */
export type CheckupView = Readonly<{
  id: string
  chamber: Readonly<{ code: string; name: string }>
  standard: Readonly<{ code: string; version: number; content: StandardContent }>
  scores: readonly ItemScore[]
  /** Files by the item they prove. */
  evidence: ReadonlyMap<string, readonly EvidenceRef[]>
}>

/** An issue a failed item opens, as `openIssue` takes it. */
export type ItemOpening = Readonly<{
  title: string
  description: string
  category: Category
  source: 'checkup'
  origin: OriginOf<'item'>
  remedy?: string
  targetOn: string
}>

/** What sealing brings forth; `key` is the `originKey` of the item. */
export type Consequence = Readonly<{ item: string; key: string }> &
  (
    | Readonly<{ kind: 'open'; opening: ItemOpening }>
    | Readonly<{ kind: 'append'; number: string; event: NewEvent }>
  )

/** Confirmed points by item. */
export function confirmed(scores: readonly ItemScore[]): Map<string, number> {
  return new Map(scores.flatMap(({ item, score }) => (score === null ? [] : [[item, score]])))
}

/** Words of an opening and its due date come from outside: language and time policy. */
export type SealTerms = Readonly<{
  describe(item: StandardItem, score: ItemScore): string
  /** Usual last day of an item's kind of rectification (`YYYY-MM-DD`). */
  targetOn(item: StandardItem): string
}>

/**
 * What follows from sealing: each failed item opens an issue, or goes on in the open one about it;
 * each passed item says so in the open issue about it, if there is one. `open` is number by originKey.
 */
export function consequences(
  view: CheckupView,
  open: ReadonlyMap<string, string>,
  terms: SealTerms,
): Consequence[] {
  const { content } = view.standard
  const failed = new Set(tally(content, confirmed(view.scores)).failed.map(({ code }) => code))
  return content.items.flatMap((item): Consequence[] => {
    const score = view.scores.find((one) => one.item === item.code)
    if (!score || score.score === null || !canFail(item)) return []
    const origin = originOf(view, item, score.score)
    const key = originKey(origin) ?? ''
    const number = open.get(key)
    const about = { item: item.code, key }
    if (failed.has(item.code)) {
      if (number === undefined) {
        return [
          { ...about, kind: 'open', opening: openingOf(view, item, { origin, score, terms }) },
        ]
      }
      const { points: max, pass } = item
      const { version } = view.standard
      const payload = { checkupId: view.id, version, score: score.score, max, pass }
      return [{ ...about, kind: 'append', number, event: { type: 'item.found', payload } }]
    }
    if (number === undefined) return []
    return [{ ...about, kind: 'append', number, event: passedEvent(view, item, score) }]
  })
}

function originOf(view: CheckupView, item: StandardItem, score: number): OriginOf<'item'> {
  const { code: standard, version } = view.standard
  const { code, points: max, pass } = item
  const proofKinds: EvidenceKind[] = [...item.proofKinds]
  const at = { item: code, checkupId: view.id, score, max, pass, proofKinds }
  return { kind: 'item', standard, version, ...at }
}

type Found = { origin: OriginOf<'item'>; score: ItemScore; terms: SealTerms }

function openingOf(
  { chamber }: CheckupView,
  item: StandardItem,
  { origin, score, terms }: Found,
): ItemOpening {
  const { remedy } = item
  return {
    title: [...`${chamber.name}：${item.text}`].slice(0, TEXT_LIMITS.title).join(''),
    description: terms.describe(item, score),
    // A published form has a category wherever an item can fail.
    category: item.category ?? 'other',
    source: 'checkup',
    origin,
    ...(remedy === '' ? {} : { remedy }),
    targetOn: terms.targetOn(item),
  }
}

function passedEvent(view: CheckupView, item: StandardItem, score: ItemScore): NewEvent {
  const points = score.score ?? 0
  return {
    type: 'item.rescored',
    payload: {
      checkupId: view.id,
      version: view.standard.version,
      score: points,
      passed: passes(item, points),
      note: score.reason ?? '',
      evidence: [...(view.evidence.get(item.code) ?? [])],
    },
  }
}

/** Everything a seal vouches for, as text to be hashed: scores, reasons, files, and what they amount to. */
export function sealText(view: CheckupView, sealed: { byId: string; at: string }): string {
  const { id, chamber, standard, scores, evidence } = view
  const { total, bonus, isVetoed, failedGates } = tally(standard.content, confirmed(scores))
  return canonicalJson({
    id,
    chamber: chamber.code,
    standard: standard.code,
    version: standard.version,
    sealed,
    result: { total, bonus, isVetoed, failedGates },
    scores: scores
      .toSorted((one, other) => (one.item < other.item ? -1 : 1))
      .map(({ item, selfScore, selfNote, score, reason }) => ({
        item,
        selfScore,
        selfNote,
        score,
        reason,
        files: (evidence.get(item) ?? []).map(({ sha256 }) => sha256).toSorted(),
      })),
  })
}

/**
 * 现时总分: scores as sealed with later re-scorings of items in their place, added up under the form.
 * @returns null while the check-up is not sealed.
 */
export function currentTotal(
  content: StandardContent,
  sealed: ReadonlyMap<string, number>,
  rescored: ReadonlyMap<string, number>,
): number {
  return tally(content, new Map([...sealed, ...rescored])).total
}

/** Nobody confirms or seals what a chamber scored in which they hold an office. */
export function holdsOfficeIn(actor: Actor, chamber: string): boolean {
  return actor.seats.includes(chamber)
}
