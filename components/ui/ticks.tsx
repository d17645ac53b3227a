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
      const all = target instanceof Element ? target.closest('[data-tick-all]') : null
      if (all) tickAll(table, all.querySelector('input')?.checked ?? false)
      say(table, label)
    }
    function onClick({ target }: Event) {
      if (!(target instanceof Element && target.closest('[data-tick-none]'))) return
      tickAll(table, false)
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
  const head = document.querySelector<HTMLElement>(`#${CSS.escape(table)} [data-tick-all]`)
  const box = head?.querySelector('input')
  if (head && box) {
    head.hidden = false
    box.checked = count > 0 && count === all.length
    box.indeterminate = count > 0 && count < all.length
  }
  const none = document.querySelector<HTMLElement>('[data-tick-none]')
  if (none) none.hidden = false
  const words = document.querySelector('[data-ticked]')
  const said = count > 0 ? label.replace('{count}', `${count}`) : ''
  if (words && words.textContent !== said) words.textContent = said
}
