'use client'

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'
import { classes } from './class-names.ts'
import { CONTROL, type FieldProps, FieldShell, WIDTHS, type Width } from './field-frame.tsx'
import { SelectBox } from './select-box.tsx'
import { useField } from './use-field.ts'

export { CheckField, RadioGroup } from './choice-fields.tsx'
export { PasswordField } from './password-field.tsx'
export { TextArea } from './text-area.tsx'

type TextFieldProps = FieldProps & {
  type?: HTMLInputTypeAttribute
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url'
  maxLength?: number
  placeholder?: string
  width?: Width
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', autoComplete = 'off', inputMode, maxLength, placeholder } = props
  const field = useField(props)
  return (
    <FieldShell {...props} {...field}>
      <input
        {...field.control}
        type={type}
        autoComplete={autoComplete}
        // A phone would begin a login with a capital.
        autoCapitalize={autoComplete === 'username' ? 'none' : undefined}
        inputMode={inputMode}
        maxLength={maxLength}
        placeholder={placeholder}
        defaultValue={field.value}
        className={classes(CONTROL, WIDTHS[props.width ?? 'full'])}
      />
    </FieldShell>
  )
}

/** A day, `YYYY-MM-DD`, by the browser's own calendar. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  const field = useField(props)
  return (
    <FieldShell {...props} {...field}>
      <input
        {...field.control}
        type="date"
        min={props.min}
        max={props.max}
        defaultValue={field.value}
        className={classes(CONTROL, 'md:max-w-48')}
      />
    </FieldShell>
  )
}

export type SelectOption = { value: string; label: string; disabled?: boolean }

type SelectFieldProps = FieldProps & {
  options: SelectOption[]
  /** Text of the empty first option. */
  placeholder?: string
}

/** One of a few options; for many use the Combobox. */
export function SelectField(props: SelectFieldProps) {
  const field = useField(props)
  return (
    <FieldShell {...props} {...field}>
      <SelectBox {...field.control} defaultValue={field.value}>
        {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
        {props.options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </SelectBox>
    </FieldShell>
  )
}

/** A value that the page knows and the person need not see; never echoed from a refused form. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} readOnly />
}
