import type { ShortcutGroup } from '#components/finder/shortcuts.ts'

/** Something the palette leads to, or does. `search` is what else finds it: pinyin, initials. */
export type PaletteItem = Readonly<{
  href: string
  label: string
  kind: 'recent' | 'action' | 'page' | 'unit' | 'person' | 'issue'
  hint?: string
  search?: string
  /** The form and the button of the page that it presses; it is there only when the page has them. */
  presses?: Readonly<{ form: string; button: string }>
}>

export type PaletteText = Readonly<{
  open: string
  label: string
  placeholder: string
  empty: string
  failed: string
  waiting: string
  close: string
  /** With `{q}`. */
  searchAll: string
  /** With `{count}`. */
  result: string
  keysTitle: string
  kinds: Readonly<Record<PaletteItem['kind'], string>>
}>

/** What the server hands to the palette. */
export type PaletteProps = Readonly<{
  /** Pages and actions this person may open. */
  places: readonly PaletteItem[]
  /** Whose recent items are kept, for as long as the tab is open. */
  person: string
  canRead: boolean
  groups: readonly ShortcutGroup[]
  text: PaletteText
}>
