import type { Level, Stage, UnitKind } from '#lib/domain/codes.ts'
import type { Office } from '#lib/domain/offices.ts'

/** Where in a text the words stand: pairs of from and to, in UTF-16 code units. */
export type Marks = readonly (readonly [number, number])[]

export type UnitHit = Readonly<{
  code: string
  name: string
  level: Level
  kind: UnitKind
  /** The unit it hangs under. */
  parentCode: string | null
  parentName: string | null
  disabled: boolean
  marks: Marks
}>

export type PersonHit = Readonly<{
  id: string
  name: string
  /** Masked. */
  phone: string | null
  offices: readonly Readonly<{ office: Office; unitName: string }>[]
  marks: Marks
}>

export type IssueHit = Readonly<{
  number: string
  title: string
  stage: Stage
  chamberName: string
  reportedAt: string
  numberMarks: Marks
  titleMarks: Marks
  /** What else was said that holds a word the title lacks. */
  excerpt: Readonly<{ text: string; marks: Marks }> | null
}>

/** A part of the results, best first; `more` when there are others. */
export type Found<T> = Readonly<{ items: readonly T[]; more: boolean }>

export type SearchResults = Readonly<{
  units: Found<UnitHit>
  people: Found<PersonHit>
  issues: Found<IssueHit>
  /** True when nothing was spelled like that and what is shown is spelled much like it. */
  isLoose: boolean
}>
