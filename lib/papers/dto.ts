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
  issue: Readonly<{ number: string; version: number }>
}>
