'use client'

import type { ReactNode } from 'react'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { useFormFrame } from '#components/ui/form-context.ts'

type Props = { label: string; isPrimary: boolean; anchor: string; children: ReactNode }

/**
 * The fields of one action: open when it is the likeliest step, otherwise folded. A refused form
 * opens by itself, so that without script nobody has to look for what was typed.
 */
export function FormPanel({ label, isPrimary, anchor, children }: Props) {
  const { state } = useFormFrame()
  if (!isPrimary) {
    return (
      <DetailsPanel id={anchor} summary={label} open={state.status === 'error' || undefined}>
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
