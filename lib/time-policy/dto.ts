import type { Change } from '#lib/domain/rehearsal-changes.ts'
import type { PolicyInForce, Tightening, TimePolicy } from '#lib/domain/time-policy.ts'

/** What a command on the time limits leaves behind; `from` is a date still ahead, null when it has begun. */
export type PolicySaved = Readonly<{ unit: string; version: number; from: string | null }>

/** A version in the history of a unit; `fields` are the names of what it changed. */
export type PolicyVersionLine = Readonly<{
  version: number
  ref: string
  validFrom: string
  createdAt: string
  by: string
  note: string | null
  fields: readonly string[]
  state: 'past' | 'current' | 'future'
}>

/** A unit in the choice of whose limits to see; `hasOwn` below the federation only. */
export type PolicyUnit = Readonly<{
  code: string
  name: string
  search: string
  level: string
  hasOwn: boolean
}>

/** The time limits of a unit: what is in force, what it inherits, and how it came to be. */
export type PolicyPage = Readonly<{
  unit: Readonly<{ code: string; name: string }>
  /** Whether the viewer may set them. */
  manageable: boolean
  inForce: PolicyInForce
  /** For a unit below the federation: what holds without its own limits. Null for the district. */
  inherited: PolicyInForce | null
  /** The newest version of the district, also when it has not begun; null below. */
  newest: TimePolicy | null
  /** The newest own limits of a unit below. */
  own: Tightening
  newestVersion: number
  versions: readonly PolicyVersionLine[]
  units: readonly PolicyUnit[]
}>

/** One difference of a rehearsal, with the issue it is about. */
export type RehearsedChange = Change & Readonly<{ number: string; title: string; unitName: string }>

/**
 * What a policy would have changed since `from` (an ISO instant): how many issues were lived through
 * again, how many automatic acts stay as they were, and each that does not. `isCut`: there were more.
 */
export type Rehearsal = Readonly<{
  from: string
  issues: number
  isCut: boolean
  same: number
  changes: readonly RehearsedChange[]
}>
