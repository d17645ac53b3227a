'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

type Props = { className?: string; children: ReactNode }

/**
 * A `<details>` that hangs over the page: with script it also closes on Escape, on a click elsewhere
 * and when the page changes. Children are the `<summary>` and what it opens.
 */
export function Dropdown({ className, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null)
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what it reacts to
  useEffect(() => {
    if (box.current) box.current.open = false
  }, [path])
  useEffect(() => {
    function closeOnAway(event: Event) {
      if (!box.current?.contains(event.target as Node) && box.current) box.current.open = false
    }
    function closeOnEscape({ key }: KeyboardEvent) {
      if (key !== 'Escape' || !box.current?.open) return
      box.current.open = false
      box.current.querySelector('summary')?.focus()
    }
    document.addEventListener('click', closeOnAway)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('click', closeOnAway)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [])
  return (
    <details ref={box} className={className}>
      {children}
    </details>
  )
}
