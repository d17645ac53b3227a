import type { Level, Registration, UnitKind } from '#lib/domain/codes.ts'
import type { Office } from '#lib/domain/offices.ts'
import type { ReorganisationKind } from './schema.ts'

/** A unit in a list. */
export type UnitLine = Readonly<{
  code: string
  name: string
  level: Level
  kind: UnitKind
  parentCode: string | null
  disabled: boolean
  version: number
}>

/** Facts of a chamber; dates are `YYYY-MM-DD`, the area square metres. */
export type ChamberFacts = Readonly<{
  registration: Registration
  registeredOn: string | null
  uscc: string | null
  /** False when the code fails its form or check digit; null without a code. */
  usccPlausible: boolean | null
  termEndsOn: string | null
  venue: string | null
  venueArea: number | null
  fullTimeStaff: number
  memberCount: number
}>

/** A unit with all that its page of administration needs. */
export type UnitDetail = UnitLine &
  Readonly<{
    parentName: string | null
    facts: ChamberFacts | null
    childCount: number
    /** Whether the viewer may change it. */
    manageable: boolean
  }>

/** Numbers of the issues the viewer may read. */
export type IssueCounts = Readonly<{ open: number; closed: number; overdue: number }>

/** A chamber in the list; `issues` is null for those who read no issues at all. */
export type ChamberLine = UnitLine &
  Readonly<{
    township: string | null
    registration: Registration
    termEndsOn: string | null
    issues: Omit<IssueCounts, 'overdue'> | null
  }>

/** Somebody in office; the phone is masked, and null without the right to read people. */
export type OfficeHolder = Readonly<{
  personId: string
  name: string
  office: Office
  fromOn: string
  untilOn: string | null
  phone: string | null
}>

/** A chamber with what its page shows. `members` counts member units, on the list or in the tree. */
export type ChamberDetail = UnitLine &
  Readonly<{
    parentName: string | null
    facts: ChamberFacts
    people: OfficeHolder[]
    /** Whether the viewer may open these persons. */
    peopleReadable: boolean
    members: number
    issues: IssueCounts | null
    manageable: boolean
  }>

export const TAKER_GROUPS = ['itself', 'department', 'township', 'chamber', 'member'] as const
export type TakerGroup = (typeof TAKER_GROUPS)[number]

/** A unit that work may be given to; `under` is the name of the unit it hangs under. */
export type TakerOption = Readonly<{
  code: string
  name: string
  search: string
  kind: UnitKind
  group: TakerGroup
  under: string | null
}>

/** A chamber about which an issue may be reported. */
export type ReportableChamber = Readonly<{
  code: string
  name: string
  search: string
  under: string | null
}>

/** What a command on a unit leaves behind. */
export type UnitSaved = Readonly<{ code: string; version: number }>

/** What a reorganisation will change, before it is done. */
export type ReorganisationPreview = Readonly<{
  /** Units whose place or name changes. */
  units: readonly Readonly<{ code: string; name: string; level: Level }>[]
  /** Open links that pass to another unit, and the issues they belong to. */
  links: number
  issues: number
  /** Whoever holds an office in the unit that goes: nobody is moved silently. */
  people: readonly Readonly<{ personId: string; name: string; office: Office }>[]
}>

/** A stretch of a unit's past, dates `YYYY-MM-DD`; `until` is the first day on which it was otherwise. */
export type UnitPast = Readonly<{
  name: string
  parentName: string | null
  from: string | null
  until: string
}>

/** A dated change that a unit took part in. */
export type ReorganisationLine = Readonly<{
  id: string
  kind: ReorganisationKind
  on: string
  unit: UnitName
  other: UnitName | null
  /** Open links that pass to another unit, and how many of them have. */
  links: number
  passed: number
  by: string
}>
type UnitName = Readonly<{ code: string; name: string }>
