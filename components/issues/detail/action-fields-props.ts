import type { ReactNode } from 'react'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import type { Speech } from './detail-context.ts'
import type { Deed } from './move-plan.ts'

/** What the fields of an action are made from. */
export type ActionFieldsProps = {
  deed: Deed
  issue: IssueDetail
  takers: readonly TakerOption[]
  /** Codes of the units in whose name the viewer issues papers. */
  units: readonly string[]
  speech: Speech
}
export type Fields = (props: ActionFieldsProps) => ReactNode
