'use client'

import { type FieldProps, FieldShell } from './field-frame.tsx'
import { useField } from './use-field.ts'

type Props = Omit<FieldProps, 'defaultValue' | 'hideLabel'> & {
  /** Media types and endings as for `<input accept>`. */
  accept: string
}

/** One file that travels with its form; a browser never fills it in again. */
export function FileField(props: Props) {
  const { id, error, optional, control } = useField(props)
  return (
    <FieldShell {...props} id={id} error={error} optional={optional}>
      <input
        {...control}
        type="file"
        accept={props.accept}
        className="w-full file:mr-3 file:min-h-11 file:rounded file:border file:border-rule-strong file:bg-paper file:px-3 file:text-ink md:file:min-h-8"
      />
    </FieldShell>
  )
}
