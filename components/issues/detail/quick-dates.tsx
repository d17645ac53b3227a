'use client'

import { fieldId, useFormFrame } from '#components/ui/form-context.ts'
import { useHydrated } from '#components/ui/hydrated.ts'

type Props = {
  /** Name of the date field of the same form. */
  field: string
  choices: { date: string; label: string }[]
}

/** Buttons that fill in a date; only with script, for without it the field itself is enough. */
export function QuickDates({ field, choices }: Props) {
  const { id } = useFormFrame()
  if (!useHydrated() || choices.length === 0) return null
  function fill(date: string) {
    const input = document.getElementById(fieldId(id, field))
    if (input instanceof HTMLInputElement) input.value = date
  }
  return (
    <div className="-mt-4 flex flex-wrap gap-x-1">
      {choices.map(({ date, label }) => (
        <button
          key={date}
          type="button"
          onClick={() => fill(date)}
          className="min-h-11 rounded px-2 text-action hover:bg-hover md:min-h-8"
        >
          {label}
        </button>
      ))}
    </div>
  )
}
