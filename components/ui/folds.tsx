'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

const OPEN = 'details[data-fold][open]'

/**
 * Folds what hangs over the page (`<details data-fold>`) on Escape, on a click or focus elsewhere and when
 * the page changes, and lets a `CheckMenu` say what is ticked in it: one listener in place of script in
 * each of them.
 */
export function Folds() {
  const path = usePathname()
  const shown = useRef(path)
  useEffect(() => {
    // What was opened before there was script stays open.
    if (shown.current === path) return
    shown.current = path
    for (const box of document.querySelectorAll(OPEN)) box.removeAttribute('open')
  }, [path])
  useEffect(() => {
    document.addEventListener('pointerdown', foldOthers)
    document.addEventListener('focusin', foldOthers)
    document.addEventListener('keydown', foldOnEscape)
    document.addEventListener('change', sayTicked)
    return () => {
      document.removeEventListener('pointerdown', foldOthers)
      document.removeEventListener('focusin', foldOthers)
      document.removeEventListener('keydown', foldOnEscape)
      document.removeEventListener('change', sayTicked)
    }
  }, [])
  return null
}

function foldOthers({ type, target }: Event) {
  if (!(target instanceof Node)) return
  for (const box of document.querySelectorAll(OPEN)) {
    // Pressing on words inside takes the focus to the nearest thing around that can have it.
    const isInside = box.contains(target) || (type === 'focusin' && target.contains(box))
    if (!isInside) box.removeAttribute('open')
  }
}

function foldOnEscape({ key }: KeyboardEvent) {
  if (key !== 'Escape') return
  for (const box of document.querySelectorAll(OPEN)) {
    // The focus would be lost with what it stands in.
    if (box.contains(document.activeElement)) box.querySelector('summary')?.focus()
    box.removeAttribute('open')
  }
}

/** A `CheckMenu` says what is ticked while it is ticked. */
function sayTicked({ target }: Event) {
  const menu = target instanceof Element ? target.closest<HTMLElement>('[data-menu-all]') : null
  const words = menu?.querySelector('[data-menu-words]')
  if (!menu || !words) return
  const ticked = [...menu.querySelectorAll<HTMLInputElement>('input:checked')]
  const { menuAll = '', menuSome = '' } = menu.dataset
  const [first] = ticked
  if (!first) words.textContent = menuAll
  else if (ticked.length > 1) words.textContent = menuSome.replace('{count}', `${ticked.length}`)
  else words.textContent = first.closest('label')?.textContent ?? menuAll
}
