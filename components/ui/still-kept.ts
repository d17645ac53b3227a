import type { ReactNode } from 'react'
import { still } from './still.ts'

const written = new WeakMap<object, Map<string, string>>()
/** So many kinds of markup are kept of one thing, the oldest given up first: addresses can be made up. */
const MOST = 8

/**
 * Markup of something that was found, written once as long as that is the same: for what
 * `whileUnchanged` keeps for many who look.
 * @param found what the markup is of; with it goes the markup
 * @param key everything else the markup depends on; nothing in it may take an id of its answer (`useId`)
 */
export function stillOf(found: object, key: readonly unknown[], write: () => ReactNode): string {
  const markup = written.get(found) ?? new Map<string, string>()
  written.set(found, markup)
  const name = JSON.stringify(key)
  const html = markup.get(name) ?? still(write())
  markup.delete(name)
  markup.set(name, html)
  if (markup.size > MOST) markup.delete(markup.keys().next().value as string)
  return html
}
