'use client'

import { useState } from 'react'
import { classes } from './class-names.ts'
import { CONTROL, type FieldProps, FieldShell } from './field-frame.tsx'
import { useField } from './use-field.ts'

type Props = FieldProps & {
  rows?: number
  /** Greatest number of characters; typing on is allowed, the server refuses. */
  maxLength?: number
  /** Sentences with `{count}`: what remains, and what is too much. */
  text?: { remaining: string; tooLong: string }
}

/** Several lines of text, with the number of characters that remain. */
export function TextArea(props: Props) {
  const { rows = 4, maxLength, text } = props
  const field = useField(props)
  const [length, setLength] = useState((field.value ?? '').length)
  const left = maxLength === undefined ? undefined : maxLength - length
  const describedBy = [field.control['aria-describedby'], text && `${field.id}-count`]
  return (
    <FieldShell
      {...props}
      {...field}
      after={
        left === undefined || !text ? null : (
          <p
            id={`${field.id}-count`}
            className={classes('text-sm', left < 0 ? 'font-bold text-red' : 'text-ink-3')}
          >
            {(left < 0 ? text.tooLong : text.remaining).replace('{count}', `${Math.abs(left)}`)}
          </p>
        )
      }
    >
      <textarea
        {...field.control}
        aria-describedby={describedBy.filter(Boolean).join(' ') || undefined}
        rows={rows}
        defaultValue={field.value}
        onInput={(event) => setLength(event.currentTarget.value.length)}
        className={classes(CONTROL, 'resize-y py-2')}
      />
    </FieldShell>
  )
}
