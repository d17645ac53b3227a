import { useEffect, useState } from 'react'
import type { DeskItem } from './desk-item.ts'

type Kept = Readonly<{
  round: string
  begun: readonly DeskItem[]
  /** The form that was sent last in this round. */
  sent: string | null
  /** The round in which a form last went through. */
  emptied: Readonly<Record<string, string>>
}>

/**
 * The forms in which something was typed, or which were sent. They stay while the page changes around
 * them, each where it stood: only the one that went through starts empty again.
 * @param items what the page offers as it is now
 * @param round changes with every act of the viewer that went through
 */
export function useBegun(items: readonly DeskItem[], round: string) {
  const [kept, setKept] = useState<Kept>({ round, begun: [], sent: null, emptied: {} })
  // Seen at once and kept afterwards: what is set while rendering may be lost when the same was set before.
  const { begun, emptied } = turned(kept, items, round)
  useEffect(() => setKept((before) => turned(before, items, round)), [items, round])

  function begin(item: DeskItem, sent?: string) {
    setKept((before) => {
      const now = turned(before, items, round)
      const isNew = !now.begun.some(({ key }) => key === item.key)
      return {
        ...now,
        begun: isNew ? [...now.begun, item] : now.begun,
        sent: sent ?? now.sent,
      }
    })
  }
  return {
    begun,
    begin: (item: DeskItem) => begin(item),
    send: (item: DeskItem) => begin(item, item.key),
    /** Another one with each time the form went through. */
    freshKey: (key: string) => `${key} ${emptied[key] ?? ''}`,
  }
}

/** In a new round the form that was sent is done with, and what is no longer offered was read. */
function turned(kept: Kept, items: readonly DeskItem[], round: string): Kept {
  if (kept.round === round) return kept
  const { begun, sent, emptied } = kept
  return {
    round,
    begun: begun.filter(({ key }) => key !== sent && items.some((item) => item.key === key)),
    sent: null,
    emptied: sent === null ? emptied : { ...emptied, [sent]: round },
  }
}
