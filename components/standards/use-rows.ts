'use client'

import { useEffect, useState } from 'react'
import { fieldId, useFormFrame, wasKept } from '../ui/form-context.ts'
import { focusRow } from './focus-row.ts'
import { BLANK, changeRows, type ListName, type Row, type RowChange, rowsOf } from './form-rows.ts'

/** A row that keeps its identity wherever it is moved; `isNew` until the form was saved. */
export type KeyedRow = Readonly<{ key: number; row: Row; isNew: boolean }>

/**
 * The rows of a list within the form around it: what was typed when the form came back, else what
 * is stored. After a change the focus follows the row.
 */
export function useRows(list: ListName, stored: readonly Row[]) {
  const { id: formId, state } = useFormFrame()
  const [rows, setRows] = useState<KeyedRow[]>(() => {
    const shown = wasKept(state) ? rowsOf(state.values ?? {}, list) : stored
    return shown.map((row, key) => ({ key, row, isNew: false }))
  })
  const [added, setAdded] = useState(0)
  const [target, setTarget] = useState<string | null>(null)
  useEffect(() => {
    if (target) focusRow(target)
  }, [target])

  const idOf = (at: number, part = 'row') => fieldId(formId, `${list}.${at}.${part}`)
  function change(what: RowChange, at: number) {
    const blank = () => ({ key: stored.length + 10_000 + added, row: BLANK[list], isNew: true })
    const changed = changeRows(rows, { change: what, at }, blank)
    setRows(changed)
    setAdded(added + 1)
    setTarget(landing(what, at, changed.length - 1))
  }
  function landing(what: RowChange, at: number, last: number): string {
    if (what === 'add') return idOf(last)
    if (what === 'remove') return idOf(Math.min(at, last))
    const to = what === 'up' ? at - 1 : at + 1
    return idOf(Math.max(0, Math.min(last, to)), what)
  }
  return { rows, change, idOf }
}
