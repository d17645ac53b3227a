import type { PaletteItem } from './palette-types.ts'

const MOST = 5
// Forgotten with the tab: others may use the same computer.
const keyOf = (person: string) => `sanzhi.recent.${person}`

/** What this person chose lately in this tab, the last first. */
export function recentItems(person: string): PaletteItem[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(person)) ?? '[]') as PaletteItem[]
  } catch {
    return []
  }
}

/** Remembers what was chosen. A browser that keeps nothing does without. */
export function remember(person: string, { href, label, hint }: PaletteItem): void {
  const chosen: PaletteItem = { href, label, kind: 'recent', ...(hint ? { hint } : {}) }
  const others = recentItems(person).filter((item) => item.href !== href)
  try {
    sessionStorage.setItem(keyOf(person), JSON.stringify([chosen, ...others].slice(0, MOST)))
  } catch {}
}
