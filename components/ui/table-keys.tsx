'use client'

import { useEffect } from 'react'
import { isTyping } from './is-typing.ts'

type Props = {
  /** Id of the DataTable. */
  table: string
  /** Id of the search box that `/` goes to. */
  search?: string
  /** What the keys move between. */
  lines?: string
}

const ROWS = 'tbody tr'

/**
 * Keys of a ledger: j and k move the line, x ticks it, Enter opens it, / goes to the search.
 */
export function TableKeys({ table, search, lines = ROWS }: Props) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '/' && search) {
        event.preventDefault()
        document.getElementById(search)?.focus()
        return
      }
      const rows = [...document.querySelectorAll<HTMLElement>(`#${CSS.escape(table)} ${lines}`)]
      act(event.key, rows)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [table, search, lines])
  return null
}

function act(key: string, rows: HTMLElement[]) {
  const at = rows.findIndex((row) => row.dataset.cursor !== undefined)
  if (key === 'j') move(rows, Math.min(at + 1, rows.length - 1))
  if (key === 'k') move(rows, Math.max(at - 1, 0))
  const row = rows[at]
  if (key === 'x') row?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
  // The focused link of the line answers Enter itself; this is for after a click beside it.
  if (key === 'Enter' && document.activeElement === document.body) row?.querySelector('a')?.click()
}

function move(rows: HTMLElement[], to: number) {
  for (const row of rows) delete row.dataset.cursor
  const row = rows[to]
  if (!row) return
  row.dataset.cursor = ''
  // Otherwise Enter would go to whatever had the focus before, such as the link that led here.
  row.querySelector('a')?.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
}
