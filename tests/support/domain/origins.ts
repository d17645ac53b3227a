import type { NewEvent } from '#lib/domain/events.ts'
import type { OriginOf } from '#lib/domain/origin.ts'
import { idOf } from './looked-up.ts'

/** An item that failed with 2 of 4 points: it passes from 3 on and demands a certificate. */
export const ITEM: OriginOf<'item'> = {
  kind: 'item',
  standard: 'four_good',
  version: 1,
  item: 'C1',
  checkupId: idOf(900),
  score: 2,
  max: 4,
  pass: 3,
  proofKinds: ['certificate'],
}

/** A term of office that is about to end. */
export const FACT: OriginOf<'fact'> = {
  kind: 'fact',
  fact: 'term_of_office',
  factId: idOf(901),
  until: '2026-06-01',
  proofKinds: ['minutes'],
}

/** A second check-up in which the item failed again. */
export const FOUND_AGAIN = {
  type: 'item.found',
  payload: { checkupId: idOf(902), version: 1, score: 1 },
} as const

export const WARNED = {
  type: 'fact.warned',
  payload: { factId: FACT.factId, months: 1 },
} as const

/** The next term, with the minutes of the election. */
export const RENEWED = {
  type: 'fact.renewed',
  payload: {
    factId: idOf(903),
    kind: 'term_of_office',
    until: '2031-06-01',
    evidence: [{ id: idOf(904), sha256: 'b'.repeat(64), name: '会议记录.pdf', kind: 'minutes' }],
  },
} as const satisfies NewEvent

export const RELATED = {
  type: 'issue.related',
  payload: { number: 'NC-2026-00099', relation: 'common' },
} as const
