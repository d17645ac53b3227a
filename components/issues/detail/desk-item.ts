import type { ReactNode } from 'react'

/** One of the actions the page offers. */
export type DeskItem = {
  key: string
  group: string
  /** The form, or, while it is folded, the link that brings it. */
  node: ReactNode
  /** Where a folded form stands open. */
  href: string | null
}
