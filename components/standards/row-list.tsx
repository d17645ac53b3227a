'use client'

import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { DetailsPanel } from '../ui/details-panel.tsx'
import { FormContext, useFormFrame } from '../ui/form-context.ts'
import { type ListName, orderWord, type Row, type RowChange } from './form-rows.ts'
import { RowButtons } from './row-buttons.tsx'
import { useRows } from './use-rows.ts'

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

/**
 * Rows of fields that can be added, moved and taken out. Without script each button sends the form,
 * which comes back rearranged; with script nothing is sent.
 */
export function RowList(props: Props) {
  const { list, words, nameOf, fields, isFolded } = props
  const frame = useFormFrame()
  const { rows, change, idOf } = useRows(list, props.rows)
  const isRefused = (at: number) =>
    frame.state.errors?.some(({ path }) => path.startsWith(`${list}.${at}.`)) ?? false
  // Rows keep their own texts: what was typed at a place belongs to the row that stood there.
  const own = { ...frame, state: { ...frame.state, values: undefined } }
  return (
    <FormContext value={own}>
      {rows.map(({ key, row, isNew }, at) => {
        const name = nameOf(row).trim() || words.fresh
        return (
          <Frame
            key={key}
            heading={isFolded ? name : undefined}
            isOpen={isNew || !row.code || isRefused(at)}
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
      <AddButton list={list} at={rows.length} word={words.add} change={change} />
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

type AddProps = {
  list: ListName
  at: number
  word: string
  change: (what: RowChange, at: number) => void
}

function AddButton({ list, at, word, change }: AddProps) {
  return (
    <div>
      <Button
        type="submit"
        variant="quiet"
        name="intent"
        value={orderWord({ list, change: 'add', at })}
        onClick={(event) => {
          event.preventDefault()
          change('add', at)
        }}
      >
        {word}
      </Button>
    </div>
  )
}
