import { useState } from 'react'
import type { DeskItem } from './desk-item.ts'

/**
 * The forms in which something was typed, or which were sent. They stay while the page changes around
 * them, each where it stood: only the one that went through starts empty again.
 * @param items what the page offers as it is now
 * @param round changes with every act of the viewer that went through
 */
export function useBegun(items: readonly DeskItem[], round: string) {
  const [begun, setBegun] = useState<readonly DeskItem[]>([])
  const [sent, setSent] = useState<string | null>(null)
  const [emptied, setEmptied] = useState<Readonly<Record<string, string>>>({})
  const [seen, setSeen] = useState(round)
  if (seen !== round) {
    setSeen(round)
    setSent(null)
    // What is no longer offered stayed for its reason only, which has now been read.
    const stays = ({ key }: DeskItem) => key !== sent && items.some((item) => item.key === key)
    setBegun(begun.filter(stays))
    if (sent !== null) setEmptied({ ...emptied, [sent]: round })
  }
  const begin = (item: DeskItem) =>
    setBegun((before) => (before.some(({ key }) => key === item.key) ? before : [...before, item]))
  return {
    begun,
    begin,
    send: (item: DeskItem) => {
      begin(item)
      setSent(item.key)
    },
    /** Another one with each time the form went through. */
    freshKey: (key: string) => `${key} ${emptied[key] ?? ''}`,
  }
}
