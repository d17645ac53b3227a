'use client'

import { type MouseEvent, useEffect, useRef } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { fieldId } from './form-context.ts'
import { Notice } from './notice.tsx'

type Props = { formId: string; state: FormState; title: string }

/** What was refused, at the top of the form, with a link to each field; takes the focus. */
export function ErrorSummary({ formId, state, title }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'error') box.current?.focus()
  }, [state])
  if (state.status !== 'error') return null
  const errors = state.errors ?? []
  return (
    <div ref={box} tabIndex={-1} className="rounded">
      <Notice kind="error" role="alert" title={errors.length > 0 ? title : undefined}>
        {state.message ? <p>{state.message}</p> : null}
        {errors.length > 0 ? (
          <ul className="grid gap-0.5">
            {errors.map(({ path, message }) => (
              <li key={`${path}:${message}`}>
                <a
                  href={`#${fieldId(formId, firstPart(path))}`}
                  onClick={(event) => focusTarget(event, fieldId(formId, path))}
                  className="text-red underline underline-offset-4"
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  )
}

function firstPart(path: string): string {
  return path.split('.')[0] ?? path
}

/** The very field, where it has an id of its own; otherwise the group the link names. */
function focusTarget(event: MouseEvent<HTMLAnchorElement>, exact: string) {
  const target =
    document.getElementById(exact) ?? document.getElementById(event.currentTarget.hash.slice(1))
  if (!target) return
  event.preventDefault()
  target.focus()
  target.scrollIntoView({ block: 'center' })
}
