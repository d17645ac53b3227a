'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { matchOptions } from '#components/ui/combobox-match.ts'
import { Dialog } from './dialog.tsx'
import { PaletteList } from './palette-list.tsx'
import type { PaletteItem, PaletteProps } from './palette-types.ts'
import { doneHere, press } from './pressed.ts'
import { recentItems, remember } from './recent.ts'
import { useFound } from './use-found.ts'

type Props = PaletteProps & { onClose: () => void }

/** So many pages and actions are shown for a word. */
const PLACES = 6

/** Finds pages, actions, units, people and issues as one types; Enter goes there. */
export default function Palette({ places, person, canRead, text, onClose }: Props) {
  const router = useRouter()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [here] = useState(() => doneHere(places, document))
  const found = useFound(typed, canRead)
  const query = typed.trim()
  const items =
    query === ''
      ? [...recentItems(person), ...here]
      : [...matching(here, query), ...found.items, searchAll(query, text.searchAll)]
  const active = Math.min(at, items.length - 1)
  const results = items.length - (query === '' ? 0 : 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or answers begin at the top
  useEffect(() => setAt(0), [query, found.query])
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  function go(item: PaletteItem | undefined) {
    if (!item) return
    if (item.kind !== 'action') remember(person, item)
    onClose()
    if (!press(item, document)) router.push(item.href)
  }

  function onKeyDown(event: KeyboardEvent) {
    // While characters are composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) setAt((active + step + items.length) % items.length)
    else if (event.key === 'Enter') go(items[active])
    else return
    event.preventDefault()
  }

  return (
    <Dialog label={text.label} onClose={onClose}>
      <input
        role="combobox"
        type="text"
        aria-label={text.label}
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        maxLength={100}
        placeholder={text.placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-12 w-full border-rule border-b bg-raised px-4 text-lg"
      />
      <PaletteList {...{ id, items, active, text }} onChoose={go} />
      <p role="status" className="border-rule border-t px-4 py-2 text-ink-2 text-sm">
        {statusText(found.state, query === '' ? null : results, text)}
      </p>
    </Dialog>
  )
}

function matching(places: readonly PaletteItem[], query: string): PaletteItem[] {
  const byHref = new Map(places.map((place) => [place.href, place]))
  const options = places.map(({ href, label, search = '' }) => ({ value: href, label, search }))
  return matchOptions(options, query)
    .slice(0, PLACES)
    .flatMap(({ value }) => byHref.get(value) ?? [])
    .sort((a, b) => a.kind.localeCompare(b.kind))
}

function searchAll(query: string, words: string): PaletteItem {
  const href = `/search?q=${encodeURIComponent(query)}`
  return { kind: 'action', href, label: words.replace('{q}', query) }
}

function statusText(state: string, results: number | null, text: PaletteProps['text']): string {
  if (state === 'failed') return text.failed
  if (state === 'waiting') return text.waiting
  if (results === null) return text.placeholder
  return results === 0 ? text.empty : text.result.replace('{count}', String(results))
}
