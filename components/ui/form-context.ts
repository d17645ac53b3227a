'use client'

import { createContext, useContext } from 'react'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

type FormFrame = {
  id: string
  state: FormState
  pending: boolean
  sending: string
  optional?: string
  /** Sending was tried while files were not there yet. */
  isHeld?: boolean
}

/** What a field may know of the ActionForm around it; outside of one, nothing is wrong and nothing typed. */
export const FormContext = createContext<FormFrame>({
  id: '',
  state: IDLE,
  pending: false,
  sending: '',
})

export function useFormFrame(): FormFrame {
  return useContext(FormContext)
}

/** The id of the input of a name within a form; the error summary links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}${formId && '-'}${name}`
}

/** The message for a field: its own, or that of the first of its parts (`items.0.note`). */
export function errorOf(state: FormState, name: string): string | undefined {
  if (state.status !== 'error') return undefined
  return state.errors?.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message
}

/** True when the form was refused or only asked, and so shows again what was typed. */
export function wasKept({ status, values }: FormState): boolean {
  return (status === 'error' || status === 'shown') && values !== undefined
}

/** What was typed before the server refused or answered, or undefined. */
export function typedValue(state: FormState, name: string): string | undefined {
  return wasKept(state) ? state.values?.[name] : undefined
}
