import type { Category } from '#lib/domain/codes.ts'
import type { Ballot, Judging, ReportResult } from '#lib/domain/report-result.ts'

type UnitName = Readonly<{ code: string; name: string }>

/** How a year is judged; `publishedAt` is an instant. */
export type ReportYear = Judging &
  Readonly<{ year: number; version: number; publishedAt: string | null }>

/** A report in the list of a year; `result` is null for those who may not see it yet. */
export type ReportLine = Readonly<{
  id: string
  chamber: UnitName
  presidentName: string
  heldOn: string | null
  filedAt: string | null
  result: ReportResult | null
}>

/** A place in the published ranking. */
export type RankLine = Readonly<{ chamber: UnitName; place: number; total: number }>

export type ReportYearPage = Readonly<{
  year: number
  judging: ReportYear | null
  reports: readonly ReportLine[]
  /** The chambers the actor reads that have no report yet. */
  lacking: readonly UnitName[]
  /** Empty until it is published. */
  ranking: readonly RankLine[]
  may: Readonly<{ judge: boolean; file: boolean }>
}>

type ReportPoint = Readonly<{
  position: number
  text: string
  category: Category
  issue: string | null
}>

type ReportFile = Readonly<{
  id: string
  name: string
  mediaType: string
  size: number
  hasPreview: boolean
}>

export type ReportDetail = ReportLine &
  Readonly<{
    year: number
    version: number
    summary: string | null
    judging: ReportYear
    /** What each judge gave; empty for those who do not judge. */
    ballots: readonly Ballot[]
    points: readonly ReportPoint[]
    files: readonly ReportFile[]
    may: Readonly<{ judge: boolean; file: boolean; score: boolean }>
  }>

/** A chamber whose report the actor hands in, with the president in office. */
export type FilingChamber = UnitName & Readonly<{ president: string | null }>
