'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { DetailsPanel } from '#components/ui/details-panel.tsx'

type Props = { label: string; isPrimary: boolean; anchor: string; children: ReactNode }

/**
 * The fields of one action: without a fold when it is the likeliest step, otherwise open because they
 * were asked for (see `FoldedForm`).
 */
export function FormPanel({ label, anchor, children, ...came }: Props) {
  // It keeps the look it came with: changing it would empty the fields.
  const [isPrimary] = useState(came.isPrimary)
  useEffect(() => {
    if (isPrimary || document.activeElement !== document.body) return
    // The link that brought the form is gone, and the focus with it.
    document.querySelector<HTMLElement>(`#${CSS.escape(anchor)} > summary`)?.focus()
  }, [isPrimary, anchor])
  if (!isPrimary) {
    return (
      <DetailsPanel id={anchor} summary={label} open>
        {children}
      </DetailsPanel>
    )
  }
  return (
    <div id={anchor} className="scroll-mt-20 pb-2">
      <h3 className="mb-1 font-bold">{label}</h3>
      {children}
    </div>
  )
}
