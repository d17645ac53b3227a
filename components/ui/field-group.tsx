'use client'

import type { ReactNode } from 'react'
import { errorOf, fieldId, useFormFrame } from './form-context.ts'

type Props = {
  /** First part of the names within; a refusal that means none of them in particular stands here. */
  name: string
  legend: ReactNode
  hint?: ReactNode
  children: ReactNode
}

/** Fields that belong together under one heading, where the error summary can lead. */
export function FieldGroup({ name, legend, hint, children }: Props) {
  const { id: formId, state } = useFormFrame()
  const isWhole = state.status === 'error' && state.errors?.some(({ path }) => path === name)
  const error = isWhole ? errorOf(state, name) : undefined
  return (
    <fieldset id={fieldId(formId, name)} tabIndex={-1} className="grid min-w-0 gap-3">
      <legend className="mb-2 font-bold text-lg">{legend}</legend>
      {hint ? <p className="text-ink-3 text-sm">{hint}</p> : null}
      {error ? <p className="font-bold text-red">{error}</p> : null}
      {children}
    </fieldset>
  )
}
