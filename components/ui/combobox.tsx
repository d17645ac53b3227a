'use client'

import { useCombobox } from 'downshift'
import { useState } from 'react'
import { classes } from './class-names.ts'
import { ComboboxList } from './combobox-list.tsx'
import { type ComboOption, matchOptions } from './combobox-match.ts'
import { CONTROL, type FieldProps, FieldShell } from './field-frame.tsx'
import { useHydrated } from './hydrated.ts'
import { Icon } from './icon.tsx'
import { SelectBox } from './select-box.tsx'
import { useField } from './use-field.ts'

export type ComboText = {
  /** Empty choice of the plain select, and of nothing chosen. */
  choose: string
  placeholder: string
  noMatch: string
  open: string
  /** With `{count}`: options that are not shown. */
  moreOptions: string
}

type Props = FieldProps & {
  options: ComboOption[]
  text: ComboText
  /** Told when something is chosen; for forms that show more after a choice. */
  onChoose?: (value: string) => void
}

const LIMIT = 60

/** One of many options, found by typing a name, pinyin, initials or code; a plain select without script. */
export function Combobox(props: Props) {
  const field = useField(props)
  return (
    <FieldShell {...props} {...field}>
      {useHydrated() ? <Typing {...props} field={field} /> : <Plain {...props} field={field} />}
    </FieldShell>
  )
}

type Inner = Props & { field: Pick<ReturnType<typeof useField>, 'id' | 'value' | 'control'> }

function Plain({ options, text, field }: Inner) {
  return (
    <SelectBox {...field.control} defaultValue={field.value}>
      <option value="">{text.choose}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectBox>
  )
}

/** The field one types in, with the list that opens below it. */
export function Typing({ options, text, field, label, name, onChoose }: Inner) {
  const initial = options.find(({ value }) => value === field.value) ?? null
  const [query, setQuery] = useState('')
  const found = matchOptions(options, query)
  const shown = found.slice(0, LIMIT)
  const combo = useCombobox<ComboOption>({
    items: shown,
    itemToString: (option) => option?.label ?? '',
    initialSelectedItem: initial,
    inputId: field.id,
    defaultHighlightedIndex: 0,
    onInputValueChange: ({ inputValue, selectedItem }) =>
      setQuery(inputValue === selectedItem?.label ? '' : inputValue),
    onSelectedItemChange: ({ selectedItem }) => onChoose?.(selectedItem?.value ?? ''),
    stateReducer: (state, { type, changes }) => {
      if (type !== useCombobox.stateChangeTypes.InputBlur) return changes
      // Leaving the field keeps the choice: half-typed text falls back, emptied text takes it away.
      const kept = state.inputValue.trim() === '' ? null : state.selectedItem
      return { ...changes, selectedItem: kept, inputValue: kept?.label ?? '' }
    },
  })
  const { selectedItem, isOpen } = combo
  return (
    <span className="relative block">
      <input type="hidden" name={name} value={selectedItem?.value ?? ''} readOnly />
      <input
        {...combo.getInputProps({ placeholder: text.placeholder, autoComplete: 'off' })}
        aria-invalid={field.control['aria-invalid']}
        aria-describedby={field.control['aria-describedby']}
        aria-required={field.control.required}
        aria-label={label}
        aria-labelledby={undefined}
        onFocus={(event) => event.currentTarget.select()}
        className={classes(CONTROL, 'truncate pr-11 md:pr-8')}
      />
      <button
        {...combo.getToggleButtonProps({ type: 'button', 'aria-label': text.open })}
        className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded text-ink-3 md:w-8"
      >
        <Icon name="down" className="size-4" />
      </button>
      <ComboboxList
        combo={combo}
        label={label}
        options={isOpen ? shown : []}
        empty={isOpen && shown.length === 0 ? text.noMatch : undefined}
        more={
          isOpen && found.length > LIMIT
            ? text.moreOptions.replace('{count}', `${found.length - LIMIT}`)
            : undefined
        }
      />
    </span>
  )
}
