import { useEffect, useState } from 'react'
import { issueHref, personHref, unitHref } from '#components/finder/hit-links.ts'
import type { SearchResults } from '#lib/finder/dto.ts'
import type { PaletteItem } from './palette-types.ts'

type Found = Readonly<{
  state: 'idle' | 'waiting' | 'failed'
  /** For which words the items were found. */
  query: string
  items: readonly PaletteItem[]
}>

const NOTHING: Found = { state: 'idle', query: '', items: [] }
/** Typing goes on within this time; each pause longer than it asks once. */
const PAUSE_MS = 120
const EACH = 6

/** Units, people and issues for what is typed; an answer to what is no longer asked is dropped. */
export function useFound(typed: string, canRead: boolean): Found {
  const [found, setFound] = useState(NOTHING)
  const query = typed.trim()
  useEffect(() => {
    if ([...query].length < 2) return setFound(NOTHING)
    setFound((last) => ({ ...last, state: 'waiting' }))
    const stale = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const items = await ask(query, canRead, stale.signal)
        setFound({ state: 'idle', query, items })
      } catch {
        if (!stale.signal.aborted) setFound({ state: 'failed', query, items: [] })
      }
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stale.abort()
    }
  }, [query, canRead])
  return found
}

async function ask(query: string, canRead: boolean, signal: AbortSignal): Promise<PaletteItem[]> {
  const asked = new URLSearchParams({ q: query, limit: String(EACH) })
  const response = await fetch(`/api/v1/search?${asked}`, { signal })
  if (!response.ok) throw new Error(`search: ${response.status}`)
  const { units, people, issues } = (await response.json()) as SearchResults
  return [
    ...units.items.map(
      (unit): PaletteItem => ({
        kind: 'unit',
        href: unitHref(unit, canRead),
        label: unit.name,
        hint: unit.parentName ?? '',
      }),
    ),
    ...people.items.map(
      ({ id, name, offices }): PaletteItem => ({
        kind: 'person',
        href: personHref(id),
        label: name,
        hint: offices[0]?.unitName ?? '',
      }),
    ),
    ...issues.items.map(
      ({ number, title, chamberName }): PaletteItem => ({
        kind: 'issue',
        href: issueHref(number),
        label: title,
        hint: `${number} ${chamberName}`,
      }),
    ),
  ]
}
