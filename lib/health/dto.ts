import type { FactKind, Light } from '#lib/domain/codes.ts'

/** An item of the latest 六有 check-up, as it counts now. */
export type HaveItem = Readonly<{
  code: string
  text: string
  points: number
  /** Null while nobody has scored it; with a later re-scoring. */
  score: number | null
  isPassed: boolean
  /** Files that prove it. */
  files: number
}>

/** A sealed check-up of the chamber; `total` as sealed. */
export type SealedCheckup = Readonly<{
  id: string
  kind: string
  standard: string
  name: string
  sealedAt: string
  total: number
}>

export type Haves = Readonly<{ checkup: SealedCheckup; items: readonly HaveItem[]; passed: number }>

/** A dated fact that counts: until when, and how many days that is. */
export type Deadline = Readonly<{
  kind: FactKind
  until: string
  daysLeft: number
}>

/** What state a chamber is in (商会健康). */
export type ChamberHealth = Readonly<{
  chamber: Readonly<{ code: string; name: string }>
  haves: Haves | null
  /** Every sealed check-up, the oldest first. */
  checkups: readonly SealedCheckup[]
  open: number
  lights: Readonly<Record<Light, number>>
  deadlines: readonly Deadline[]
  people: number
  awards: number
  visits: number
  year: number
}>

/** A figure of the health page and the address of the rows it counts. */
export type HealthFigure = Readonly<{
  key: 'open' | Light | 'haves' | 'people' | 'awards' | 'visits'
  value: number
  href: string
}>
