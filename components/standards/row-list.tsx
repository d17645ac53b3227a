'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { DetailsPanel } from '../ui/details-panel.tsx'
import { FormContext, fieldId, useFormFrame, wasKept } from '../ui/form-context.ts'
import { focusRow } from './focus-row.ts'
import {
  BLANK,
  changeRows,
  type ListName,
  orderWord,
  type Row,
  type RowChange,
  rowsOf,
} from './form-rows.ts'
import { RowButtons } from './row-buttons.tsx'

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
  /** Shows the names alone until somebody opens a row; one that is new or refused is open. */
  isFolded?: boolean
}

type Keyed = { key: number; row: Row }

/** Keys of rows that were added; stored rows have their place. */
const FIRST_NEW = 10_000

/**
 * Rows of fields that can be added, moved and taken out. Without script each button sends the form,
 * which comes back rearranged; with script nothing is sent.
 */
export function RowList(props: Props) {
  const { list, words, nameOf, fields, isFolded } = props
  const frame = useFormFrame()
  const [rows, setRows] = useState(() => firstRows(props, frame.state))
  const [next, setNext] = useState(FIRST_NEW)
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    if (target) focusRow(target)
  }, [target])

  const idOf = (at: number, part = 'row') => fieldId(frame.id, `${list}.${at}.${part}`)
  function change(what: RowChange, at: number) {
    const changed = changeRows(rows, { change: what, at }, () => ({ key: next, row: BLANK[list] }))
    setRows(changed)
    setNext(next + 1)
    const last = changed.length - 1
    if (what === 'up' || what === 'down') {
      setTarget(idOf(Math.min(last, Math.max(0, at + (what === 'up' ? -1 : 1))), what))
    } else setTarget(idOf(what === 'add' ? last : Math.min(at, last)))
  }
  const isRefused = (at: number) =>
    frame.state.errors?.some(({ path }) => path.startsWith(`${list}.${at}.`)) ?? false
  // Rows keep their own texts: what was typed at a place belongs to the row that stood there.
  const own = { ...frame, state: { ...frame.state, values: undefined } }
  return (
    <FormContext value={own}>
      {rows.map(({ key, row }, at) => {
        const name = nameOf(row).trim() || words.fresh
        return (
          <Frame
            key={key}
            heading={isFolded ? name : undefined}
            isOpen={key >= FIRST_NEW || !row.code || isRefused(at)}
          >
            <fieldset id={idOf(at)} tabIndex={-1} className="grid min-w-0 gap-3">
              <legend className="sr-only">{name}</legend>
              {fields(row, at)}
              <RowButtons
                list={list}
                at={at}
                name={name}
                words={words}
                idOf={idOf}
                change={change}
              />
            </fieldset>
          </Frame>
        )
      })}
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

type FrameProps = { heading: string | undefined; isOpen: boolean; children: ReactNode }

/** A row that folds under its name, or one that lies open. */
function Frame({ heading, isOpen, children }: FrameProps) {
  if (heading === undefined) return <div>{children}</div>
  return (
    <DetailsPanel summary={heading} open={isOpen}>
      {children}
    </DetailsPanel>
  )
}

/** What was typed when the form came back, else what is stored. */
function firstRows(
  { list, rows }: Pick<Props, 'list' | 'rows'>,
  state: ReturnType<typeof useFormFrame>['state'],
): Keyed[] {
  const shown = wasKept(state) ? rowsOf(state.values ?? {}, list) : rows
  return shown.map((row, key) => ({ key, row }))
}
