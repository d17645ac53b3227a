import type { ComboOption } from './combobox-match.ts'
import { type FieldProps, FieldShell } from './field-frame.tsx'
import { SelectBox } from './select-box.tsx'

type Props = FieldProps & {
  options: readonly ComboOption[]
  /** Text of the empty first option. */
  placeholder: string
}

/**
 * One of many options, as a plain select that may stand still. `TypedSelect` of the same name lets it be
 * found by typing.
 */
export function ManyFilter(props: Props) {
  const { name, options, placeholder, defaultValue } = props
  return (
    <FieldShell {...props} id={name}>
      <span data-typed={name}>
        <SelectBox id={name} name={name} defaultValue={defaultValue}>
          <option value="">{placeholder}</option>
          {[...Map.groupBy(options, ({ group }) => group)].map(([group, members]) => (
            <optgroup key={group} label={group}>
              {members.map(({ value, label, search }) => (
                <option key={value} value={value} data-search={search}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectBox>
      </span>
    </FieldShell>
  )
}
