'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { FormContext, fieldId, useFormFrame, wasKept } from '../ui/form-context.ts'
import {
  BLANK,
  changeRows,
  type ListName,
  orderWord,
  type Row,
  type RowChange,
  rowsOf,
} from './form-rows.ts'

export type RowWords = { add: string; up: string; down: string; remove: string; fresh: string }

type Props = {
  list: ListName
  /** The rows as they are stored. */
  rows: Row[]
  words: RowWords
  /** What a row is called: its first texts. */
  nameOf: (row: Row) => string
  /** The fields of the row in this place, named `<list>.<at>.<field>`. */
  fields: (row: Row, at: number) => ReactNode
}

type Keyed = { key: number; row: Row }

/**
 * Rows of fields that can be added, moved and taken out. Without script each button sends the form,
 * which comes back rearranged; with script nothing is sent.
 */
export function RowList({ list, rows: stored, words, nameOf, fields }: Props) {
  const frame = useFormFrame()
  const [next, setNext] = useState(10_000)
  const [rows, setRows] = useState<Keyed[]>(() =>
    (wasKept(frame.state) ? rowsOf(frame.state.values ?? {}, list) : stored).map((row, key) => ({
      key,
      row,
    })),
  )
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    if (target) document.getElementById(target)?.focus()
  }, [target])

  const idOf = (at: number, part = 'row') => fieldId(frame.id, `${list}.${at}.${part}`)
  function change(change: RowChange, at: number) {
    const changed = changeRows(rows, { change, at }, () => ({ key: next, row: BLANK[list] }))
    setRows(changed)
    setNext(next + 1)
    setTarget(landing(change, at, changed.length))
  }
  function landing(change: RowChange, at: number, length: number) {
    if (change === 'up') return idOf(Math.max(0, at - 1), 'up')
    if (change === 'down') return idOf(Math.min(length - 1, at + 1), 'down')
    return idOf(change === 'add' ? length - 1 : Math.min(at, length - 1))
  }
  // Rows keep their own texts: what was typed at a place belongs to the row that stood there.
  const own = { ...frame, state: { ...frame.state, values: undefined } }
  return (
    <FormContext value={own}>
      {rows.map(({ key, row }, at) => (
        <fieldset
          key={key}
          id={idOf(at)}
          tabIndex={-1}
          className="grid min-w-0 gap-3 border-rule border-t pt-3"
        >
          <legend className="float-left font-bold">{nameOf(row).trim() || words.fresh}</legend>
          {fields(row, at)}
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
                aria-label={`${words[one]} ${nameOf(row).trim() || words.fresh}`}
                onClick={(event) => {
                  event.preventDefault()
                  change(one, at)
                }}
              >
                {words[one]}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          type="submit"
          variant="quiet"
          name="intent"
          value={orderWord({ list, change: 'add', at: rows.length })}
          onClick={(event) => {
            event.preventDefault()
            change('add', rows.length)
          }}
        >
          {words.add}
        </Button>
      </div>
    </FormContext>
  )
}
