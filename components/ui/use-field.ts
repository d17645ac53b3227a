'use client'

import type { FieldProps } from './field-frame.tsx'
import { errorOf, fieldId, typedValue, useFormFrame } from './form-context.ts'

/** What a control needs of the form around it: ids, error, typed value, ARIA wiring. */
export function useField({ name, hint, required, defaultValue }: FieldProps) {
  const { id: formId, state, optional } = useFormFrame()
  const id = fieldId(formId, name)
  const error = errorOf(state, name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    optional: required ? undefined : optional,
    value: typedValue(state, name) ?? defaultValue,
    control: {
      id,
      name,
      required,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': described || undefined,
    },
  }
}
