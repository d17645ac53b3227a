'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Takes the focus when it appears, so that the keyboard goes on from what just happened. */
export function TakeFocus({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  return (
    <div ref={box} tabIndex={-1} className="rounded">
      {children}
    </div>
  )
}
