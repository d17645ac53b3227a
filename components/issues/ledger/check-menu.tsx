'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { classes } from '#components/ui/class-names.ts'
import { CONTROL } from '#components/ui/field-shell.tsx'
import { Icon } from '#components/ui/icon.tsx'

type Props = {
  name: string
  label: string
  options: { value: string; label: string }[]
  chosen: readonly string[]
  /** Said when nothing is ticked, and `{count}` when several are. */
  text: { all: string; chosen: string }
}

/** Several of a few, folded into the height of a field; boxes of a plain form, so no script is needed. */
export function CheckMenu({ name, label, options, chosen, text }: Props) {
  const box = useRef<HTMLDetailsElement>(null)
  const [ticked, setTicked] = useState<readonly string[]>(chosen)
  useEffect(() => {
    function fold(event: Event) {
      const left = !(event.target instanceof Node && box.current?.contains(event.target))
      if (left || (event instanceof KeyboardEvent && event.key === 'Escape')) {
        box.current?.removeAttribute('open')
      }
    }
    const kinds = ['pointerdown', 'focusin', 'keydown']
    for (const kind of kinds) document.addEventListener(kind, fold)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, fold)
    }
  }, [])

  function change(event: FormEvent<HTMLDetailsElement>) {
    const boxes = event.currentTarget.querySelectorAll<HTMLInputElement>('input:checked')
    setTicked([...boxes].map(({ value }) => value))
  }

  return (
    <fieldset className="grid min-w-0 content-start gap-1">
      <legend className="mb-1 text-ink-2">{label}</legend>
      <details ref={box} onChange={change} className="relative">
        <summary className={classes(CONTROL, 'flex items-center justify-between gap-2')}>
          <span className="truncate">{summaryOf(ticked, options, text)}</span>
          <Icon name="down" className="size-4 text-ink-3" />
        </summary>
        <div className="absolute left-0 z-30 mt-1 grid max-h-80 min-w-full overflow-y-auto whitespace-nowrap rounded border border-rule-strong bg-raised py-1 shadow-[0_4px_16px_rgba(0,0,0,0.14)]">
          {options.map((option) => (
            <label
              key={option.value}
              className="flex min-h-11 items-center gap-2 px-3 hover:bg-hover md:min-h-8 md:px-2"
            >
              <input
                type="checkbox"
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                className="size-5 md:size-4"
              />
              {option.label}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  )
}

function summaryOf(ticked: readonly string[], options: Props['options'], text: Props['text']) {
  if (ticked.length === 0) return text.all
  if (ticked.length > 1) return text.chosen.replace('{count}', `${ticked.length}`)
  return options.find(({ value }) => value === ticked[0])?.label ?? text.all
}
