'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { Notice } from './notice.tsx'
import { TextLink } from './text-link.tsx'

/** The answer to a form that was only asked, above what was typed; takes the focus. */
export function FormNotes({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'shown') box.current?.focus()
  }, [state])
  if (state.status !== 'shown') return null
  return (
    <div ref={box} tabIndex={-1} className="rounded">
      <Notice kind="info" role="status" title={state.message}>
        <ul className="grid gap-0.5">
          {state.notes?.map(({ text, href }) => (
            <li key={`${href}:${text}`} className="wrap-anywhere">
              {href ? <TextLink href={href}>{text}</TextLink> : text}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
