'use client'

import { type ReactNode, useState } from 'react'

export type DeskItem = { key: string; node: ReactNode }

type Props = {
  items: DeskItem[]
  /** Changes with every act of the viewer that went through; then all forms start empty. */
  round: string
}

/**
 * The forms of the page. When somebody else was faster, the page shows the new state and the form
 * that was just sent may no longer be offered: it stays, with what was typed and the reason, until
 * the viewer has done something else or leaves.
 */
export function ActionDesk({ items, round }: Props) {
  const [sent, setSent] = useState<(DeskItem & { round: string }) | null>(null)
  const isGone = sent?.round === round && !items.some(({ key }) => key === sent.key)
  const shown = isGone ? [sent, ...items] : items
  return (
    <div className="grid">
      {shown.map(({ key, node }) => (
        <div key={`${key} ${round}`} onSubmitCapture={() => setSent({ key, node, round })}>
          {node}
        </div>
      ))}
    </div>
  )
}
