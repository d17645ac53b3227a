import type { EvidenceKind, FactKind, Light } from '#lib/domain/codes.ts'

/** A file that proves a fact. */
export type FactProof = Readonly<{ id: string; name: string; kind: EvidenceKind | null }>

/** A dated fact of a chamber; dates are `YYYY-MM-DD`, an empty `validUntil` never runs out. */
export type FactLine = Readonly<{
  id: string
  chamber: string
  kind: FactKind
  validFrom: string | null
  validUntil: string | null
  reference: string | null
  note: string | null
  enteredBy: string
  enteredAt: string
  proof: readonly FactProof[]
}>

/**
 * The latest fact of a kind, with its light and the days left (negative when over); `warning` is the
 * number of the open issue that warns of its end, when the viewer may read it.
 */
export type FactStanding = Readonly<{
  kind: FactKind
  latest: FactLine | null
  light: Light
  daysLeft: number | null
  warning: string | null
  demands: readonly EvidenceKind[]
}>

/** The dated facts of a chamber: how each kind stands, and everything ever entered, newest first. */
export type ChamberFactsPage = Readonly<{
  chamber: Readonly<{ code: string; name: string }>
  standings: readonly FactStanding[]
  history: readonly FactLine[]
  /** Whether the viewer may enter facts. */
  editable: boolean
}>

/** What entering a fact leaves behind; `closed` is the number of the issue it closed. */
export type FactEntered = Readonly<{ id: string; chamber: string; closed: string | null }>
