import type { ReactNode } from 'react'

export type FieldProps = {
  name: string
  label: string
  hint?: string
  required?: boolean
  defaultValue?: string
  /** Keeps the label for screen readers only (filter rows with a clear first option). */
  hideLabel?: boolean
}

/** Class of every text-like control: 44px on a phone, 32px at the desk, 3:1 border. */
export const CONTROL =
  'block w-full min-w-0 min-h-11 md:min-h-8 rounded border border-rule-strong bg-paper px-3 md:px-2 py-1 text-ink aria-invalid:border-red aria-invalid:border-2 disabled:bg-wash disabled:text-ink-3'

/** Width by what is expected: a number is not as long as a name. */
export const WIDTHS = { short: 'md:max-w-40', medium: 'md:max-w-xs', full: '' }
export type Width = keyof typeof WIDTHS

type ShellProps = FieldProps & {
  id: string
  error?: string
  optional?: string
  children: ReactNode
  /** Anything below the control, such as the remaining count. */
  after?: ReactNode
}

/** Label, hint, error and control, in this order. */
export function FieldShell(props: ShellProps) {
  const { id, label, hint, error, optional, required, hideLabel, children, after } = props
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-bold'}>
        {label}
        <LabelMark required={required} optional={optional} />
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
      {after}
    </div>
  )
}

/** An asterisk for what must be filled in, a word for what may stay empty. */
export function LabelMark({ required, optional }: { required?: boolean; optional?: string }) {
  if (required) {
    return (
      <span aria-hidden="true" className="ml-0.5 text-seal-ink">
        *
      </span>
    )
  }
  return optional ? <span className="ml-2 font-normal text-ink-3">{optional}</span> : null
}

export function HintAndError(props: { id: string; hint?: string; error?: string }) {
  const { id, hint, error } = props
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-3 text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="font-bold text-red">
          {error}
        </p>
      ) : null}
    </>
  )
}
