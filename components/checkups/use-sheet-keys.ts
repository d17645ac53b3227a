'use client'

import type { FocusEvent, FormEvent, KeyboardEvent, RefObject } from 'react'
import { fieldsOf, type LineFields } from './sheet-fields.ts'
import type { SheetKeeper } from './sheet-keeper.ts'
import type { KeeperSetup } from './sheet-setup.ts'

/**
 * Scoring by keyboard: in a number Enter and ↓ save and go to the next item, ↑ to the one before, m
 * gives all points; in the words below it Enter saves and goes on, Shift+Enter begins a line.
 */
export function useSheetKeys(
  frame: RefObject<HTMLElement | null>,
  keeper: SheetKeeper,
  setup: KeeperSetup,
) {
  /** Saves a line; one that lacks its reason asks for it right there. */
  function save(within: Element): boolean {
    const fields = fieldsOf(within)
    if (!fields) return true
    const { item, score, words } = fields
    if (keeper.enter(item, score.value, words.value)) return true
    if (keeper.snapshot().lines[item]?.kind === 'needsWords') words.focus()
    else score.select()
    return false
  }

  function go(from: Element, by: 1 | -1) {
    const all = [...(frame.current?.querySelectorAll<HTMLInputElement>('input[name=score]') ?? [])]
    const here = fieldsOf(from)
    const next = here && all[all.indexOf(here.score) + by]
    next?.focus()
    next?.select()
    next?.closest('[data-item]')?.scrollIntoView({ block: 'nearest' })
  }

  /** What a key does in a field of a line; undefined where it only types. */
  function deedOf(fields: LineFields, target: Element, { key, shiftKey }: KeyboardEvent) {
    const goOn = (by: 1 | -1) => () => {
      if ((target === fields.score && fields.score.value === '') || save(target)) go(target, by)
    }
    if (target === fields.words) return key === 'Enter' && !shiftKey ? goOn(1) : undefined
    if (target !== fields.score) return undefined
    if (key === 'Enter' || key === 'ArrowDown') return goOn(1)
    if (key === 'ArrowUp') return goOn(-1)
    if (key.toLowerCase() !== 'm') return undefined
    const item = setup.items.find(({ code }) => code === fields.item)
    return () => {
      fields.score.value = `${item?.max ?? ''}`
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (!(target instanceof Element)) return
    const fields = fieldsOf(target)
    const deed = fields && deedOf(fields, target, event)
    if (!deed) return
    deed()
    event.preventDefault()
  }

  /** What was typed and left by other ways than the keys is saved too. */
  function onBlur({ target, relatedTarget }: FocusEvent<HTMLElement>) {
    const fields = fieldsOf(target)
    if (!fields || (target !== fields.score && target !== fields.words)) return
    if (fieldsOf(relatedTarget)?.item === fields.item) return
    keeper.enter(fields.item, fields.score.value, fields.words.value)
  }

  function onSubmitCapture(event: FormEvent<HTMLElement>) {
    const { target } = event
    if (!(target instanceof HTMLFormElement) || !target.querySelector('input[name=score]')) return
    event.preventDefault()
    event.stopPropagation()
    save(target)
  }

  return { onKeyDown, onBlur, onSubmitCapture }
}
