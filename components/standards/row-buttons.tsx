'use client'

import { Button } from '../ui/button.tsx'
import { type ListName, orderWord, type RowChange } from './form-rows.ts'

type Props = {
  list: ListName
  at: number
  /** What the row is called; the same three words stand at every row. */
  name: string
  words: Readonly<Record<'up' | 'down' | 'remove', string>>
  idOf: (at: number, part: string) => string
  change: (what: RowChange, at: number) => void
}

/** Moves a row, or takes it out. */
export function RowButtons({ list, at, name, words, idOf, change }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      {(['up', 'down', 'remove'] as const).map((one) => (
        <Button
          key={one}
          id={idOf(at, one)}
          type="submit"
          variant="quiet"
          size="small"
          name="intent"
          value={orderWord({ list, change: one, at })}
          aria-label={`${words[one]} ${name}`}
          onClick={(event) => {
            event.preventDefault()
            change(one, at)
          }}
        >
          {words[one]}
        </Button>
      ))}
    </div>
  )
}
