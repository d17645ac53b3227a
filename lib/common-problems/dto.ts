import type { COMMON_PROBLEM_STATUSES, Stage } from '#lib/domain/codes.ts'

export type ProblemStatus = (typeof COMMON_PROBLEM_STATUSES)[number]

/** One of the issues that have a problem in common. */
export type ProblemPart = Readonly<{
  number: string
  stage: Stage
  chamber: Readonly<{ code: string; name: string }>
}>

/** The same item failing in several chambers of a township (共性问题). */
export type CommonProblemDto = Readonly<{
  id: string
  version: number
  status: ProblemStatus
  township: Readonly<{ code: string; name: string }>
  standard: string
  item: string
  /** What the item asks for, by the version of the standard it failed under. */
  itemText: string
  reason: string | null
  proposedAt: string
  decidedAt: string | null
  /** The issue of the township, once accepted. */
  issue: Readonly<{ number: string; stage: Stage }> | null
  parts: readonly ProblemPart[]
}>
