import { canonicalJson } from '#lib/domain/canonical.ts'

/** Where the record contradicts itself: which issue, which event, which field, and both values. */
export type Difference = Readonly<{
  /** Issue number, or what else is meant (a series of numbers, a file). */
  subject: string
  /** Sequence number of the event at fault, or null when it is none of one event. */
  seq: number | null
  field: string
  /** What the database or the store holds. */
  found: unknown
  /** What the events, or the sums over them, say. */
  expected: unknown
}>

/** Ends the walk; caught by `verify` alone. */
export class Contradiction extends Error {
  readonly difference: Difference

  constructor(difference: Difference) {
    super(sentence(difference))
    this.difference = difference
  }
}

/** One line for the operator. */
export function sentence({ subject, seq, field, found, expected }: Difference): string {
  const place = seq === null ? subject : `${subject} seq ${seq}`
  return `${place}: ${field} is ${written(found)}, expected ${written(expected)}`
}

/** Compares two values of a field; dates by instant, lists and objects by content. */
export function expectSame(
  place: { subject: string; seq: number | null },
  field: string,
  found: unknown,
  expected: unknown,
): void {
  if (written(found) === written(expected)) return
  throw new Contradiction({ ...place, field, found, expected })
}

/** Compares every field of `expected` with the row. */
export function expectColumns(
  place: { subject: string; seq: number | null },
  prefix: string,
  row: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): void {
  for (const [field, value] of Object.entries(expected)) {
    expectSame(place, `${prefix}${field}`, row[field], value)
  }
}

/** Keys in order: the database keeps those of a JSON column in an order of its own. */
function written(value: unknown): string {
  return value === undefined ? 'missing' : canonicalJson(JSON.parse(JSON.stringify(value)))
}
