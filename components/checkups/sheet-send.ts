import type { Said } from './sheet-setup.ts'

/** One entry on its way: what was typed, over which version of the line. */
export type Entry = Readonly<{ score: string; words: string; version: number; base: Said }>

/** What became of an entry that was sent. */
export type Outcome =
  | Readonly<{ kind: 'saved'; version: number }>
  | Readonly<{ kind: 'stale' }>
  | Readonly<{ kind: 'refused'; message: string }>
  /** It may arrive the next time; `signedOut` only after signing in again. */
  | Readonly<{ kind: 'waiting'; signedOut: boolean }>

type Line = Readonly<Record<string, unknown>>
/** What the server answers of a check-up, as far as the sheet looks at it. */
export type Answered = Line & Readonly<{ items: readonly Line[] }>

type Target = Readonly<{ id: string; side: 'self' | 'score' }>

/** Posts one entry; a repeated one is answered like the first. */
export async function postEntry(
  { id, side }: Target,
  item: string,
  { score, words, version }: Entry,
): Promise<Outcome> {
  const path = side === 'self' ? 'self-scores' : 'scores'
  const said = side === 'self' ? { note: words } : { reason: words }
  try {
    const answer = await fetch(`/api/v1/checkups/${id}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ item, score, version, ...said }),
    })
    const body = await answer.json()
    if (answer.ok) return { kind: 'saved', version: body.version }
    if (body.code === 'stale_version') return { kind: 'stale' }
    if (answer.status === 401) return { kind: 'waiting', signedOut: true }
    if (answer.status === 429 || answer.status >= 500) return { kind: 'waiting', signedOut: false }
    return { kind: 'refused', message: body.errors?.[0]?.message ?? body.detail ?? '' }
  } catch {
    // No connection, or something in between that answered with a page of its own.
    return { kind: 'waiting', signedOut: false }
  }
}

/** The check-up as it now stands on the server, or null when it cannot be had. */
export async function fetchSheet(id: string): Promise<Answered | null> {
  try {
    const headers = { Accept: 'application/json' }
    const answer = await fetch(`/api/v1/checkups/${id}`, { headers })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

/** What a line of the answer says of one side. */
export function saidIn(sheet: Answered, item: string, side: Target['side']): Said | null {
  const line = sheet.items.find(({ code }) => code === item)
  if (!line) return null
  const [score, words] =
    side === 'self' ? [line.selfScore, line.selfNote] : [line.score, line.reason]
  return {
    score: typeof score === 'number' ? score : null,
    words: typeof words === 'string' ? words : '',
    version: Number(line.version),
  }
}

/** Entries that were still waiting when the page was left; nothing when there are none to be read. */
export function readWaiting(place: string): Map<string, Entry> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return new Map(Array.isArray(stored) ? stored : [])
  } catch {
    // Written by something else, or the browser keeps nothing.
    return new Map()
  }
}

/** Keeps what waits; a browser that keeps nothing still sends it while the page is open. */
export function keepWaiting(place: string, entries: ReadonlyMap<string, Entry>): void {
  try {
    if (entries.size === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify([...entries]))
  } catch {
    // Full or forbidden: the page itself still has it.
  }
}
