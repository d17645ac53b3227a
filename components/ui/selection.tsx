'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { useHydrated } from './hydrated.ts'

const boxes = (table: string) => [
  ...document.querySelectorAll<HTMLInputElement>(
    `#${CSS.escape(table)} tbody [data-select] input[type=checkbox]`,
  ),
]
const ticked = (table: string) => boxes(table).filter(({ checked }) => checked).length

function subscribe(notify: () => void) {
  document.addEventListener('change', notify)
  return () => document.removeEventListener('change', notify)
}

/** How many lines of a table are ticked; the boxes themselves are the state. */
function useTicked(table: string): number {
  return useSyncExternalStore(
    subscribe,
    () => ticked(table),
    () => 0,
  )
}

function tickAll(table: string, checked: boolean) {
  const all = boxes(table)
  for (const box of all) box.checked = checked
  all[0]?.dispatchEvent(new Event('change', { bubbles: true }))
}

type Props = { table: string; label: string }

/** Ticks every line of the table; without script there is only the word. */
export function SelectAll({ table, label, word }: Props & { word: string }) {
  const count = useTicked(table)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!box.current) return
    const all = boxes(table).length
    box.current.checked = count > 0 && count === all
    box.current.indeterminate = count > 0 && count < all
  })
  if (!useHydrated()) return <span className="sr-only">{word}</span>
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        onChange={(event) => tickAll(table, event.currentTarget.checked)}
      />
    </label>
  )
}

/** How many lines are ticked, and the way to none; says nothing without script. */
export function SelectedCount({ table, label, clear }: Props & { clear: string }) {
  const count = useTicked(table)
  if (!useHydrated()) return null
  return (
    <>
      <span role="status" className="font-bold">
        {count > 0 ? label.replace('{count}', String(count)) : ''}
      </span>
      <Button variant="plain" onClick={() => tickAll(table, false)}>
        {clear}
      </Button>
    </>
  )
}
