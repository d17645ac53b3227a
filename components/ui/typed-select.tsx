'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { type ComboText, Typing } from './combobox.tsx'
import type { ComboOption } from './combobox-match.ts'

type Props = { name: string; label: string; text: ComboText }
type Taken = { host: Element; options: ComboOption[]; value: string; hadFocus: boolean }

/**
 * Takes the place of the `ManyFilter` of the same name where there is script: its options are read from
 * the page, where they stand already, and found by typing.
 */
export function TypedSelect({ name, label, text }: Props) {
  const [taken, setTaken] = useState<Taken | null>(null)
  // With every answer: the markup that it stood in may be another one by now.
  useEffect(() => {
    const host = document.querySelector(`[data-typed="${name}"]`)
    if (host === (taken?.host ?? null)) return
    setTaken(host && takeOver(host))
  })
  useEffect(() => {
    if (taken?.hadFocus) document.getElementById(name)?.focus()
  }, [taken, name])
  if (!taken) return null
  const control = {
    id: name,
    name,
    required: undefined,
    'aria-invalid': undefined,
    'aria-describedby': undefined,
  }
  return createPortal(
    <Typing
      name={name}
      label={label}
      text={text}
      options={taken.options}
      field={{ id: name, value: taken.value, control }}
    />,
    taken.host,
    taken.value,
  )
}

/** What the select said; it is gone then, and with it what it would have sent. */
function takeOver(host: Element): Taken | null {
  const select = host.querySelector('select')
  if (!select) return null
  const options = [...select.options].filter(({ value }) => value !== '').map(optionOf)
  const { value } = select
  const hadFocus = select === document.activeElement
  host.replaceChildren()
  return { host, options, value, hadFocus }
}

function optionOf({ value, label, dataset, parentElement }: HTMLOptionElement): ComboOption {
  const group = parentElement instanceof HTMLOptGroupElement ? parentElement.label : undefined
  return { value, label, search: dataset.search, group }
}
