'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'

export type DeskItem = {
  key: string
  group: string
  /** The form, or, while it is folded, the link that brings it. */
  node: ReactNode
  /** Where a folded form stands open. */
  href: string | null
}

type Props = {
  items: DeskItem[]
  /** The groups in their order; one without a title has no heading. */
  groups: { key: string; title: string | null }[]
  /** Changes with every act of the viewer that went through; then all forms start empty. */
  round: string
}

/**
 * The forms of the page. When somebody else was faster, the page shows the new state and the form
 * that was just sent may be folded now, or no longer be offered: it stays, with what was typed and the
 * reason, until the viewer has done something else or leaves. A folded one is asked for again, for the
 * page as it is now.
 */
export function ActionDesk({ items, groups, round }: Props) {
  const router = useRouter()
  const [sent, setSent] = useState<(DeskItem & { round: string }) | null>(null)
  const kept = sent?.round === round ? sent : null
  const folded = items.find(({ key, href }) => key === kept?.key && href)?.href
  useEffect(() => {
    if (folded) router.replace(folded, { scroll: false })
  }, [folded, router])
  const isGone = kept && !items.some(({ key }) => key === kept.key)
  const shown = isGone
    ? [kept, ...items]
    : items.map((item) => (kept && item.href && item.key === kept.key ? kept : item))
  return (
    <div className="grid">
      {groups.map(({ key: group, title }) => {
        const own = shown.filter((item) => item.group === group)
        if (own.length === 0) return null
        return (
          <div key={group} className={title ? 'mt-4' : undefined}>
            {title ? <h3 className="text-ink-3 text-sm">{title}</h3> : null}
            {own.map((item) => (
              <div key={`${item.key} ${round}`} onSubmitCapture={() => setSent({ ...item, round })}>
                {item.node}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
