'use client'

import { BOX, ChoiceWords, LINE } from './choice-fields.tsx'
import { type FieldProps, HintAndError, LabelMark } from './field-frame.tsx'
import { useField } from './use-field.ts'

type Props = Omit<FieldProps, 'defaultValue'> & {
  options: { value: string; label: string; hint?: string }[]
  defaultValues?: readonly string[]
}

/** Some of a few, all visible; posts the name once for each that is ticked. */
export function CheckGroup(props: Props) {
  const { name, label, hint, required, options, defaultValues, hideLabel } = props
  const defaultValue = defaultValues?.join('\n')
  const { id, error, optional, value, control } = useField({ ...props, defaultValue })
  // Several values come back from a refused form as one text, a line each.
  const ticked = value?.split('\n') ?? []
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
      <div className="flex flex-wrap gap-x-6">
        {options.map((option, index) => (
          <label key={option.value} className={LINE}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={ticked.includes(option.value)}
              className={BOX}
            />
            <ChoiceWords label={option.label} hint={option.hint} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
