import type { CheckupStatus, EvidenceKind, Stage } from '#lib/domain/codes.ts'
import type { StandardItem } from '#lib/domain/standard.ts'

type Named = Readonly<{ code: string; name: string }>
/** Which version of which standard. */
export type StandardName = Named & Readonly<{ version: number }>

/** A check-up in a list. `total` as sealed, `points` what the form gives without the bonus. */
export type CheckupLine = Readonly<{
  id: string
  chamber: Named
  campaign: Readonly<{ id: string; name: string }> | null
  standard: StandardName
  status: CheckupStatus
  openedAt: string
  sealedAt: string | null
  total: number | null
  points: number
}>

/** A file that proves an item. */
export type ProofFile = Readonly<{
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  hasPreview: boolean
  kind: EvidenceKind | null
}>

/** One line of the score sheet. */
export type SheetItem = Pick<
  StandardItem,
  'code' | 'kind' | 'text' | 'criterion' | 'points' | 'pass' | 'proofKinds'
> &
  Readonly<{
    selfScore: number | null
    selfNote: string | null
    score: number | null
    reason: string | null
    /** Of the row; 0 while nobody has scored the item. */
    version: number
    files: readonly ProofFile[]
    /** The issue this check-up opened or found again, or that its re-scoring settled. */
    issue: Readonly<{ number: string; stage: Stage; rescored: number | null }> | null
  }>

export type SheetSection = Readonly<{ code: string; title: string; items: readonly SheetItem[] }>

/** A check-up with its score sheet. */
export type CheckupDetail = CheckupLine &
  Readonly<{
    version: number
    sections: readonly SheetSection[]
    maxBonus: number
    /** What the confirmed scores amount to so far, or as sealed. */
    running: number
    scored: number
    selfScored: number
    items: number
    bonus: number
    isVetoed: boolean
    failedGates: readonly string[]
    sealHash: string | null
    /** 现时总分: with later re-scorings; null until it is sealed. */
    currentTotal: number | null
    may: Readonly<{
      selfScore: boolean
      score: boolean
      /** True when only an office in the chamber keeps the person from confirming. */
      isOwnChamber: boolean
    }>
  }>

/** How far the check-ups of some chambers are. */
export type Progress = Readonly<{
  open: number
  selfScored: number
  sealed: number
  all: number
  /** Of the sealed totals; null while there is none. */
  average: number | null
}>

export type CampaignLine = Readonly<{
  id: string
  name: string
  standard: StandardName
  fromOn: string
  untilOn: string
  isClosed: boolean
  progress: Progress
}>

/** A campaign at a glance: by township, by chamber, and which items fail most often. */
export type CampaignDetail = CampaignLine &
  Readonly<{
    version: number
    points: number
    items: number
    townships: readonly (Named & Progress)[]
    chambers: readonly (Readonly<{ checkupId: string; scored: number; selfScored: number }> &
      Pick<CheckupLine, 'chamber' | 'status' | 'total'>)[]
    failures: readonly Readonly<{ item: string; text: string; failed: number }>[]
    mayManage: boolean
  }>

/** An item before and after; null where the form does not have it or nobody scored it. */
export type ComparedItem = Readonly<{
  item: string
  text: string
  before: number | null
  beforeMax: number | null
  after: number | null
  afterMax: number | null
  change: number | null
}>
export type Comparison = Readonly<{
  before: CheckupLine
  after: CheckupLine
  items: readonly ComparedItem[]
}>

/** One point of a chamber's trend. */
export type TrendPoint = Readonly<{
  id: string
  standard: StandardName
  sealedAt: string
  total: number
  currentTotal: number
  points: number
}>
