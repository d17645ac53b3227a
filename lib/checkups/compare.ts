import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ComparedItem, Comparison } from './dto.ts'
import { contentOf } from './load.ts'
import { lineFields, toLine } from './record.ts'

const compared = { ...lineFields, scores: { select: { item: true, score: true } } } as const

/**
 * Two check-ups held against one another item by item, by code, so that they may be of different
 * versions of a standard: first the items of the later form, then those only the earlier one had.
 * @throws DomainError not_found when one of them is missing or invisible, or they are of two chambers.
 */
export async function compareCheckups(actor: Actor, a: string, b: string): Promise<Comparison> {
  const rows = await districtDb(actor.districtId).checkup.findMany({
    where: { id: { in: [a, b] }, chamber: reachScope(actor, 'read_health') },
    select: compared,
  })
  const [one, other] = [a, b].map((id) => rows.find((row) => row.id === id))
  if (!one || !other || one.chamber.code !== other.chamber.code) throw new DomainError('not_found')
  return { before: toLine(one), after: toLine(other), items: itemsOf(one, other) }
}

type Row = Readonly<{
  standard: { content: unknown }
  scores: readonly { item: string; score: unknown }[]
}>

function itemsOf(before: Row, after: Row): ComparedItem[] {
  const [was, is] = [sheetOf(before), sheetOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].map((item) => {
    const [old, now] = [was.get(item), is.get(item)]
    const [from, to] = [old?.score ?? null, now?.score ?? null]
    return {
      item,
      text: now?.text ?? old?.text ?? '',
      before: from,
      beforeMax: old?.points ?? null,
      after: to,
      afterMax: now?.points ?? null,
      change: from === null || to === null ? null : to - from,
    }
  })
}

function sheetOf({ standard, scores }: Row) {
  const given = new Map(
    scores.map(({ item, score }) => [item, score === null ? null : Number(score)]),
  )
  return new Map(
    contentOf(standard.content).items.map(({ code, text, points }) => [
      code,
      { text, points, score: given.get(code) ?? null },
    ]),
  )
}
