import type { Category, EvidenceKind, VisitKind, VisitStatus } from '#lib/domain/codes.ts'
import type { CheckEntry } from '#lib/domain/visit.ts'

export type UnitName = Readonly<{ code: string; name: string }>

/** A visit in a list; days are `YYYY-MM-DD`. `opened` of its points are issues. */
export type VisitLine = Readonly<{
  id: string
  kind: VisitKind
  status: VisitStatus
  chamber: UnitName
  member: UnitName | null
  plannedOn: string | null
  heldOn: string | null
  visitors: string
  leader: Readonly<{ id: string; name: string }> | null
  points: number
  opened: number
}>

/** Something found, and the number of the issue it became. */
export type VisitPoint = Readonly<{
  position: number
  text: string
  category: Category
  issue: string | null
}>

/** A file that shows something of a visit or a report. */
export type RecordFile = Readonly<{
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  hasPreview: boolean
  kind: EvidenceKind | null
}>

export type VisitDetail = Omit<VisitLine, 'points' | 'opened'> &
  Readonly<{
    version: number
    byUnit: UnitName
    metWith: string | null
    purpose: string
    summary: string | null
    checklist: readonly CheckEntry[]
    points: readonly VisitPoint[]
    files: readonly RecordFile[]
    may: Readonly<{ change: boolean; cancel: boolean }>
  }>

/** A line of a checklist before the visit: what to look at, and why. */
export type CheckLine = Readonly<{ ref: string; title: string; criterion: string | null }>

/** What the form of a visit offers. */
export type VisitChoices = Readonly<{
  chamber: UnitName
  members: readonly (UnitName & { search: string })[]
  /** Leaders linked with the chamber, for those who may log on their behalf. */
  leaders: readonly Readonly<{ id: string; name: string }>[]
  checklist: readonly CheckLine[]
}>

/** How often a unit was visited in the year, and when last. */
export type Visited = Readonly<{ visits: number; last: string | null }>
export type ChamberCoverage = UnitName &
  Visited &
  Readonly<{ township: string | null; members: number; membersVisited: number }>
export type MemberCoverage = UnitName & Visited

/** What one leader did for one linked chamber in a year. */
export type LeaderContact = Readonly<{
  leader: Readonly<{ id: string; name: string }>
  chamber: UnitName
  fromOn: string
  untilOn: string | null
  counts: Readonly<Record<VisitKind, number>>
  issues: number
  instructions: number
}>

/** An issue the leader raised, or an instruction given on one. */
export type ContactIssue = Readonly<{ number: string; title: string; reportedOn: string }>
export type ContactInstruction = ContactIssue & Readonly<{ note: string; givenAt: string }>
