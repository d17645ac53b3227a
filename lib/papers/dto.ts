import type { PaperKind } from '#lib/domain/codes.ts'

/** A code as it is drawn: one path over a square of `side` units, its quiet rim included. */
export type PaperCode = Readonly<{ side: number; path: string; label: string }>

/** Which template papers of a kind are made with now; null `own` is the product's. */
export type TemplateLine = Readonly<{
  kind: PaperKind
  /** Of the last change; 0 when there never was one. */
  version: number
  own: Readonly<{ name: string; by: string; at: string }> | null
}>

/** A paper that was issued, and the issue it stands in. */
export type FoundPaper = Readonly<{
  id: string
  kind: PaperKind
  number: string
  returnedAt: string | null
  /** Name of the unit that holds the assignment it is about, if it is about one. */
  holder: string | null
  issue: Readonly<{ number: string; version: number }>
}>

/** What can become of a file in the inbox. */
export const RETURN_OUTCOMES = [
  'attached',
  'already',
  'no_code',
  'no_picture',
  'not_ours',
  'tampered',
  'other_district',
  'several',
  'invisible',
  'not_yours',
  'unknown_number',
  'ambiguous',
  'used',
  'busy',
] as const
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number]
