import type { StandardKind, StandardStatus } from '#lib/domain/codes.ts'
import type { FieldFault } from '#lib/domain/errors.ts'
import type { StandardContent } from '#lib/domain/standard.ts'

/** A version of a standard in the list. */
export type StandardLine = Readonly<{
  code: string
  version: number
  kind: StandardKind
  status: StandardStatus
  name: string
  sourceDocument: string | null
  /** `YYYY-MM-DD` */
  effectiveOn: string | null
  items: number
  points: number
  /** Still names no document but the proposal of the product. */
  isProposal: boolean
}>

/** A version of a standard with its form. */
export type StandardDetail = StandardLine &
  Readonly<{
    content: StandardContent
    revision: number
    /** What keeps a draft from being published; empty for any other. */
    faults: readonly FieldFault[]
    /** True for those who may edit, publish and retire. */
    isManageable: boolean
    publishedAt: string | null
    retiredAt: string | null
    /** Version of the one draft there may be beside it. */
    draftVersion: number | null
  }>

/** What the page of standards shows. */
export type StandardList = Readonly<{ lines: readonly StandardLine[]; isManageable: boolean }>

/** Which version a command made or changed. */
export type StandardRef = Readonly<{ code: string; version: number }>
