'use client'

import { type ReactNode, useEffect, useState } from 'react'

type Props = {
  /** Id of the form that the boxes belong to, and the name of the boxes. */
  form: string
  name: string
  text: {
    all: string
    /** With `{count}`. */
    selected: string
  }
  children: ReactNode
}

/** Inside a BatchBar: select all, how many are selected, and the buttons once something is. */
export function SelectionBar({ form, name, text, children }: Props) {
  const [count, setCount] = useState(0)
  const [total, setTotal] = useState(0)
  useEffect(() => {
    const update = () => {
      const all = boxes(form, name)
      setTotal(all.length)
      setCount(all.filter(({ checked }) => checked).length)
    }
    update()
    document.addEventListener('change', update)
    return () => document.removeEventListener('change', update)
  }, [form, name])

  function selectAll(checked: boolean) {
    for (const box of boxes(form, name)) box.checked = checked
    setCount(checked ? total : 0)
  }

  return (
    <>
      <label className="flex min-h-7 items-center gap-2 pl-3">
        <input
          type="checkbox"
          checked={total > 0 && count === total}
          onChange={(event) => selectAll(event.currentTarget.checked)}
          className="size-4"
        />
        {text.all}
      </label>
      <span aria-live="polite" className="text-ink-3">
        {text.selected.replace('{count}', `${count}`)}
      </span>
      {children}
    </>
  )
}

function boxes(form: string, name: string): HTMLInputElement[] {
  const found = document.getElementById(form)
  if (!(found instanceof HTMLFormElement)) return []
  return [...found.elements].filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === name,
  )
}
