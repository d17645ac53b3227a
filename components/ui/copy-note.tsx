'use client'

import { useState } from 'react'
import { Button } from './button.tsx'
import { useFormFrame } from './form-context.ts'
import { useHydrated } from './hydrated.ts'

type Props = { label: string; done: string }

/**
 * Copies the first line of what the form around it has just answered. Without script, or where a page
 * may not write to the clipboard, the line is there to be marked and copied by hand.
 */
export function CopyNote({ label, done }: Props) {
  const { state } = useFormFrame()
  const [copied, setCopied] = useState('')
  const note = state.status === 'shown' ? state.notes?.[0]?.text : undefined
  const canCopy = useHydrated() && typeof navigator.clipboard?.writeText === 'function'
  if (!note || !canCopy) return null
  const copy = () =>
    navigator.clipboard.writeText(note).then(
      () => setCopied(note),
      // Refused by the browser: the line stays to be copied by hand.
      () => setCopied(''),
    )
  return (
    <div className="flex items-center gap-3">
      <Button variant="quiet" onClick={copy}>
        {label}
      </Button>
      <span role="status">{copied === note ? done : ''}</span>
    </div>
  )
}
