'use client'

import { type ReactNode, useState } from 'react'

export type DeskItem = { key: string; group: string; node: ReactNode }

type Props = {
  items: DeskItem[]
  /** The groups in their order; one without a title has no heading. */
  groups: { key: string; title: string | null }[]
  /** Changes with every act of the viewer that went through; then all forms start empty. */
  round: string
}

/**
 * The forms of the page. When somebody else was faster, the page shows the new state and the form
 * that was just sent may no longer be offered: it stays, with what was typed and the reason, until
 * the viewer has done something else or leaves.
 */
export function ActionDesk({ items, groups, round }: Props) {
  const [sent, setSent] = useState<(DeskItem & { round: string }) | null>(null)
  const isGone = sent?.round === round && !items.some(({ key }) => key === sent.key)
  const shown = isGone ? [sent, ...items] : items
  return (
    <div className="grid">
      {groups.map(({ key: group, title }) => {
        const own = shown.filter((item) => item.group === group)
        if (own.length === 0) return null
        return (
          <div key={group} className={title ? 'mt-4' : undefined}>
            {title ? <h3 className="text-ink-3 text-sm">{title}</h3> : null}
            {own.map(({ key, node }) => (
              <div
                key={`${key} ${round}`}
                onSubmitCapture={() => setSent({ key, group, node, round })}
              >
                {node}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
