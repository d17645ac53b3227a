import type { Translate } from '#lib/i18n/translator.ts'

/** Keys and what they do; each of `keys` is one way to press it. */
export type Shortcut = Readonly<{ keys: readonly string[]; does: string }>
export type ShortcutGroup = Readonly<{ title: string; shortcuts: readonly Shortcut[] }>

/** All keys of the product, by where they work. */
export function shortcutGroups(t: Translate): ShortcutGroup[] {
  return [
    {
      title: t('finder.keys.everywhere'),
      shortcuts: [
        { keys: ['Ctrl K', '⌘ K'], does: t('finder.keys.palette') },
        { keys: ['?'], does: t('finder.keys.shortcuts') },
        { keys: ['Esc'], does: t('finder.keys.close') },
      ],
    },
    {
      title: t('finder.keys.bar'),
      shortcuts: [
        { keys: ['j', 'k'], does: t('finder.keys.move') },
        { keys: ['Enter'], does: t('finder.keys.open') },
        { keys: ['x'], does: t('finder.keys.tick') },
        { keys: ['/'], does: t('finder.keys.filter') },
      ],
    },
    {
      title: t('finder.keys.sheet'),
      shortcuts: [
        { keys: ['↓', '↑'], does: t('finder.keys.sheetMove') },
        { keys: ['m'], does: t('finder.keys.sheetFull') },
      ],
    },
  ]
}
