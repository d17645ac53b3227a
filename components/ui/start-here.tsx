'use client'

import { useEffect } from 'react'
import { fieldId, useFormFrame } from './form-context.ts'
import { useHydrated } from './hydrated.ts'

/** Puts the cursor into a field when the form appears at a desk; on a phone it would raise the keyboard. */
export function StartHere({ field }: { field: string }) {
  const { id } = useFormFrame()
  const hydrated = useHydrated()
  useEffect(() => {
    const isDesk = window.matchMedia('(min-width: 48rem) and (pointer: fine)').matches
    // Who already types somewhere is not taken away from there.
    if (!hydrated || !isDesk || document.activeElement instanceof HTMLInputElement) return
    document.getElementById(fieldId(id, field))?.focus({ preventScroll: true })
  }, [hydrated, id, field])
  return null
}
