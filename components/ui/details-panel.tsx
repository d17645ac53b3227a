import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Props = {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  /** Panels of one name open one at a time where the browser knows it. */
  name?: string
  id?: string
}

/** How what can be unfolded looks. */
export const detailsSummary = 'flex min-h-11 items-center gap-2 py-1 text-action md:min-h-9'

/** Something that may stay folded; works without script. */
export function DetailsPanel({ summary, children, open, name, id }: Props) {
  return (
    <details id={id} open={open} name={name} className="group border-rule border-b">
      <summary className={detailsSummary}>
        <Icon name="forward" className="size-4 group-open:hidden" />
        <Icon name="down" className="hidden size-4 group-open:block" />
        {summary}
      </summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  )
}
