'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonSize, type ButtonVariant } from './button.tsx'
import { useFormFrame } from './form-context.ts'

type Props = {
  children: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  wide?: boolean
  /** With several buttons in one form: which was pressed. */
  name?: string
  value?: string
  /** What to say while sending; taken from the ActionForm when left out. */
  sending?: string
}

/** Sends the form; says so while sending and keeps its focus (so it is not `disabled`). */
export function SubmitButton({ children, name, value, sending, ...look }: Props) {
  const frame = useFormFrame()
  const { pending, data } = useFormStatus()
  const busy = pending || frame.pending
  const isThis = name === undefined || data?.get(name) === value
  return (
    <Button {...look} type="submit" name={name} value={value} aria-disabled={busy || undefined}>
      {busy && isThis ? (sending ?? frame.sending) || children : children}
    </Button>
  )
}
