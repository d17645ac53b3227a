'use client'

import type { UseComboboxReturnValue } from 'downshift'
import { Fragment } from 'react'
import { classes } from './class-names.ts'
import type { ComboOption } from './combobox-match.ts'

type Props = {
  combo: UseComboboxReturnValue<ComboOption>
  label: string
  options: ComboOption[]
  empty?: string
  more?: string
}

/** The list that opens below a Combobox. */
export function ComboboxList({ combo, label, options, empty, more }: Props) {
  const { getMenuProps, getItemProps, highlightedIndex, selectedItem, isOpen } = combo
  return (
    <ul
      {...getMenuProps({ 'aria-label': label, 'aria-labelledby': undefined })}
      className={classes(
        'absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto rounded border',
        'border-rule-strong bg-raised py-1 shadow-[0_4px_16px_rgba(0,0,0,0.14)]',
        !isOpen && 'hidden',
      )}
    >
      {options.map((option, index) => (
        <Fragment key={option.value}>
          {option.group && option.group !== options[index - 1]?.group ? (
            <li role="presentation" className="px-3 pt-2 pb-0.5 text-ink-3 text-sm md:px-2">
              {option.group}
            </li>
          ) : null}
          <li
            {...getItemProps({ item: option, index })}
            className={classes(
              'flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 md:min-h-8 md:px-2',
              highlightedIndex === index && 'bg-action-wash',
              selectedItem?.value === option.value && 'font-bold',
            )}
          >
            {option.label}
            {option.hint ? <span className="text-ink-3 text-sm">{option.hint}</span> : null}
          </li>
        </Fragment>
      ))}
      {(empty ?? more) ? (
        <li role="presentation" className="px-3 py-2 text-ink-3 md:px-2">
          {empty ?? more}
        </li>
      ) : null}
    </ul>
  )
}
