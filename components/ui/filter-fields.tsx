import { classes } from './class-names.ts'
import { CONTROL, type FieldProps, FieldShell, WIDTHS, type Width } from './field-frame.tsx'
import type { SelectOption } from './fields.tsx'
import { SelectBox } from './select-box.tsx'

type TextProps = FieldProps & {
  placeholder?: string
  inputMode?: 'numeric'
  maxLength?: number
  width?: Width
}

/**
 * Fields of a form whose answer is another address: nothing is refused and typed again, so they need no
 * script and may stand still. The id of a control is its name.
 */
export function TextFilter(props: TextProps) {
  const { name, placeholder, inputMode, maxLength, width = 'full', defaultValue } = props
  return (
    <FieldShell {...props} id={name}>
      <input
        id={name}
        name={name}
        type="text"
        autoComplete="off"
        inputMode={inputMode}
        maxLength={maxLength}
        placeholder={placeholder}
        defaultValue={defaultValue}
        className={classes(CONTROL, WIDTHS[width])}
      />
    </FieldShell>
  )
}

/** A day, `YYYY-MM-DD`, by the browser's own calendar. */
export function DayFilter(props: FieldProps) {
  const { name, hint, defaultValue } = props
  return (
    <FieldShell {...props} id={name}>
      <input
        id={name}
        name={name}
        type="date"
        aria-describedby={hint && `${name}-hint`}
        defaultValue={defaultValue}
        className={`${CONTROL} md:max-w-48`}
      />
    </FieldShell>
  )
}

type ChoiceProps = FieldProps & {
  options: readonly SelectOption[]
  /** Text of the empty first option. */
  placeholder?: string
}

/** One of a few options. */
export function ChoiceFilter(props: ChoiceProps) {
  const { name, hint, defaultValue, options, placeholder } = props
  return (
    <FieldShell {...props} id={name}>
      <SelectBox
        id={name}
        name={name}
        aria-describedby={hint && `${name}-hint`}
        defaultValue={defaultValue}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectBox>
    </FieldShell>
  )
}
