import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

type Props = {
  title: ReactNode
  /** One sentence below the title. */
  lead?: ReactNode
  /** From the third level on; the page itself is not listed. */
  breadcrumbs?: { items: Crumb[]; label: string }
  /** Tags and facts on the line of the title. */
  meta?: ReactNode
  actions?: ReactNode
}

/** The head of a page: where am I, what is this, what can I do. */
export function PageHeader({ title, lead, breadcrumbs, meta, actions }: Props) {
  return (
    <div className="mb-6 grid gap-2">
      {breadcrumbs ? <Breadcrumbs {...breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-bold text-xl">{title}</h1>
            {meta}
          </div>
          {lead ? <p className="max-w-xl text-ink-2">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </div>
  )
}
