import type { BulkAction } from '#lib/domain/bulk.ts'
import type { Stage } from '#lib/domain/codes.ts'
import type { ErrorCode, ErrorParams, WhoCan } from '#lib/domain/errors.ts'

export const LINE_STATUSES = ['waiting', 'done', 'refused'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]

/** Why a line was refused; names, not codes. The last three are not refusals of a rule. */
export type LineReason = Readonly<{
  code: ErrorCode | 'account_disabled' | 'expired' | 'defect'
  params: ErrorParams
  units: readonly string[]
  whoCan: WhoCan | null
}>

/** A line of a job; the title is null for an issue its owner does not see. */
export type BulkLineDto = Readonly<{
  n: number
  number: string
  version: number
  title: string | null
  status: LineStatus
  reason: LineReason | null
}>

/** How far a job is. */
export type BulkProgress = Readonly<{
  id: string
  action: BulkAction
  createdAt: string
  doneAt: string | null
  total: number
  done: number
  refused: number
}>

export type BulkDetail = BulkProgress & Readonly<{ lines: readonly BulkLineDto[] }>

/** A chosen issue as it now is. */
export type ChosenIssue = Readonly<{
  number: string
  title: string
  chamber: string
  stage: Stage
  version: number
}>
