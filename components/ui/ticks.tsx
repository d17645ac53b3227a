'use client'

import { useEffect } from 'react'

type Props = {
  /** Id of the table. */
  table: string
  /** With `{count}`: how many of its lines are ticked. */
  label: string
}

/** Counts the ticked lines of a table, and ticks all or none; the boxes themselves are the state. */
export function Ticks({ table, label }: Props) {
  // With every answer: the table may be another one by now.
  useEffect(() => say(table, label))
  useEffect(() => {
    function onChange({ target }: Event) {
      const all = within(table, '[data-tick-all]')
      if (all && target instanceof Node && all.contains(target))
        tickAll(table, all.querySelector('input')?.checked ?? false)
      say(table, label)
    }
    function onClick({ target }: Event) {
      const none = within(table, '[data-tick-none]')
      if (!(none && target instanceof Node && none.contains(target))) return
      tickAll(table, false)
      // The button goes with what it took away.
      within(table, '[data-tick-all] input')?.focus()
      say(table, label)
    }
    document.addEventListener('change', onChange)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('change', onChange)
      document.removeEventListener('click', onClick)
    }
  }, [table, label])
  return null
}

/** Something of the form around the table. */
function within(table: string, what: string): HTMLElement | null {
  const form = document.getElementById(table)?.closest('form')
  return form?.querySelector<HTMLElement>(what) ?? null
}

function boxes(table: string): HTMLInputElement[] {
  const all = `#${CSS.escape(table)} tbody [data-select] input[type=checkbox]`
  return [...document.querySelectorAll<HTMLInputElement>(all)]
}

function tickAll(table: string, checked: boolean) {
  for (const box of boxes(table)) box.checked = checked
}

function say(table: string, label: string) {
  const all = boxes(table)
  const count = all.filter(({ checked }) => checked).length
  const head = within(table, '[data-tick-all]')
  const box = head?.querySelector('input')
  if (head && box) {
    head.hidden = false
    box.checked = count > 0 && count === all.length
    box.indeterminate = count > 0 && count < all.length
  }
  const none = within(table, '[data-tick-none]')
  if (none) none.hidden = false
  const words = within(table, '[data-ticked]')
  const said = count > 0 ? label.replace('{count}', `${count}`) : ''
  if (words && words.textContent !== said) words.textContent = said
}
