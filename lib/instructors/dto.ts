import type { DutyKind } from '#lib/domain/codes.ts'

type Named = Readonly<{ id: string; name: string }>
type UnitName = Readonly<{ code: string; name: string }>

/** One instructor with one chamber, from–to (last day), and the duties of the year by kind. */
export type InstructorLine = Readonly<{
  instructor: Named
  chamber: UnitName
  fromOn: string
  untilOn: string | null
  counts: Readonly<Record<DutyKind, number>>
  total: number
}>

/** A duty on record; `doneOn` is `YYYY-MM-DD`. */
export type DutyLine = Readonly<{ id: string; kind: DutyKind; doneOn: string; note: string }>
