'use client'

import type { ReactNode } from 'react'
import { type FieldProps, HintAndError, LabelMark } from './field-frame.tsx'
import { useFormFrame, wasKept } from './form-context.ts'
import { useField } from './use-field.ts'

export const LINE = 'flex min-h-11 items-start gap-2.5 py-2 md:min-h-8 md:py-1'
export const BOX = 'mt-1 size-5 shrink-0 md:mt-0.5 md:size-4'

type RadioGroupProps = FieldProps & {
  options: { value: string; label: string; hint?: string }[]
  /** Beside each other when the words are short. */
  inline?: boolean
}

/** One of a few, all visible. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, label, hint, required, options, inline, hideLabel } = props
  const { id, error, optional, value, control } = useField(props)
  return (
    <fieldset
      aria-describedby={control['aria-describedby']}
      aria-invalid={control['aria-invalid']}
      className="grid min-w-0 gap-1"
    >
      <legend className={hideLabel ? 'sr-only' : 'mb-1 font-bold'}>
        {label}
        <LabelMark required={required} optional={optional} />
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'grid'}>
        {options.map((option, index) => (
          <label key={option.value} className={LINE}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              className={BOX}
            />
            <ChoiceWords label={option.label} hint={option.hint} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type CheckFieldProps = Omit<FieldProps, 'defaultValue' | 'hideLabel' | 'label'> & {
  label: ReactNode
  defaultChecked?: boolean
  value?: string
}

/** One box to tick; posts `value` ("on") when ticked. */
export function CheckField(props: CheckFieldProps) {
  const { label, hint, value = 'on', defaultChecked } = props
  const field = useField({ ...props, label: '', hint: undefined })
  // Of a form that comes back, a box that sent nothing was not ticked.
  const { state } = useFormFrame()
  const typed = wasKept(state) ? field.value === value : defaultChecked
  return (
    <div className="grid gap-1">
      <HintAndError id={field.id} error={field.error} />
      <label className={LINE}>
        <input
          {...field.control}
          type="checkbox"
          value={value}
          defaultChecked={typed}
          className={BOX}
        />
        <ChoiceWords label={label} hint={hint} />
      </label>
    </div>
  )
}

export function ChoiceWords({ label, hint }: { label: ReactNode; hint?: string }) {
  return (
    <span className="grid">
      {label}
      {hint ? <span className="text-ink-3 text-sm">{hint}</span> : null}
    </span>
  )
}
