'use client'

import { useState } from 'react'
import { classes } from './class-names.ts'
import { CONTROL, type FieldProps, FieldShell } from './field-frame.tsx'
import { useHydrated } from './hydrated.ts'
import { useField } from './use-field.ts'

type Props = Omit<FieldProps, 'defaultValue'> & {
  autoComplete: 'current-password' | 'new-password'
  text?: { show: string; hide: string }
}

/** A password, never echoed; with script it can be shown, because long ones are mistyped. */
export function PasswordField(props: Props) {
  const field = useField(props)
  const [shown, setShown] = useState(false)
  const canShow = useHydrated() && props.text !== undefined
  return (
    <FieldShell {...props} {...field}>
      <span className="relative block">
        <input
          {...field.control}
          type={shown ? 'text' : 'password'}
          autoComplete={props.autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className={classes(CONTROL, canShow && 'pr-16 md:pr-14')}
        />
        {canShow ? (
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={field.id}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 rounded px-3 text-action"
          >
            {shown ? props.text?.hide : props.text?.show}
          </button>
        ) : null}
      </span>
    </FieldShell>
  )
}
