import type { Spread } from '#lib/domain/cohort.ts'

type Named = Readonly<{ code: string; name: string }>

/** One row of the comparison: a section of the form, or the whole (`section` null). */
export type PeerLine = Readonly<{
  section: string | null
  title: string
  own: number
  place: number
  spread: Spread
}>

/** How a chamber stands among those of its kind and size; no other chamber is named. */
export type Peers = Readonly<{
  chamber: Named
  standard: string | null
  /** Chambers compared, this one among them. */
  size: number
  /** Empty while there is no check-up, or fewer than five to compare with. */
  lines: readonly PeerLine[]
  /** Items of its last check-up, for choices. */
  items: readonly Readonly<{ standard: string; code: string; text: string }>[]
  sharing: boolean
}>

/** A published practice; `improved` counts the borrowers whose score of the item rose since. */
export type PracticeDto = Readonly<{
  id: string
  version: number
  chamber: Named
  item: string | null
  title: string
  text: string
  borrowed: number
  improved: number
  isOwn: boolean
}>

/** A step of a chamber's own plan. */
export type PlanStepDto = Readonly<{
  id: string
  version: number
  title: string
  text: string
  item: string | null
  dueOn: string | null
  doneAt: string | null
  /** Where it was borrowed from. */
  origin: Named | null
  scoreBefore: number | null
  /** Of the last check-up sealed since it was planned. */
  scoreSince: number | null
}>

export type Plan = Readonly<{ chamber: Named; steps: readonly PlanStepDto[]; editable: boolean }>
