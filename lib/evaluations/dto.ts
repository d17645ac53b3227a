import type {
  EvaluationStatus,
  EvaluationStep,
  Facts,
  Indicator,
  Score,
  ScoringVersion,
} from '#lib/domain/evaluation.ts'

export type AppealStatus = 'pending' | 'granted' | 'refused'

/** An evaluation in the list. */
export type EvaluationLine = Readonly<{
  id: string
  period: string
  status: EvaluationStatus
  publishedAt: string | null
  appealBy: string | null
}>

/** A township with its score, and everything the score is made of. */
export type UnitScore = Readonly<{
  unit: Readonly<{ code: string; name: string }>
  /** Place among all; null where nothing could be judged, and for whoever sees only the own unit. */
  place: number | null
  score: Score
  facts: Facts
  entries: readonly EntryLine[]
  appeals: readonly AppealLine[]
}>

export type EntryLine = Readonly<{
  id: string
  kind: 'manual' | 'appeal'
  points: number
  reason: string
  enteredAt: string
}>

export type AppealLine = Readonly<{
  id: string
  indicator: Indicator
  reason: string
  askedAt: string
  status: AppealStatus
  decision: string | null
  version: number
}>

/** One evaluation as far as the viewer sees it, and what the viewer may do. */
export type EvaluationDetail = EvaluationLine &
  Readonly<{
    version: number
    formula: ScoringVersion
    computedAt: string
    units: readonly UnitScore[]
    moves: Readonly<{
      [Step in Exclude<EvaluationStep, 'appeal'>]: boolean
    }> &
      Readonly<{
        /** Codes of the viewer's own units, as long as an appeal is open to them. */
        appeal: readonly string[]
      }>
  }>
