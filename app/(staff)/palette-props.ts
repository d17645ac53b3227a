import { shortcutGroups } from '#components/finder/shortcuts.ts'
import type { NavItem } from '#components/layout/frame-types.ts'
import type { PaletteItem, PaletteProps, PaletteText } from '#components/palette/palette-types.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { EXPORT_FORMATS } from '#lib/exports/schema.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import { searchText } from '#lib/search/search-text.ts'
import { pageAction } from '#lib/web/page-actions.ts'

/** What people do often, and the page on which they begin. */
const ACTIONS: readonly Readonly<
  { href: string; label: MessageKey } & Pick<PaletteItem, 'presses'>
>[] = [
  { href: '/issues/new', label: 'finder.actions.issue' },
  ...EXPORT_FORMATS.map((format) => ({
    href: `/issues/exports#${format}`,
    label: `exports.thisView.${format}` as const,
    presses: { form: '/issues/export', button: format },
  })),
  { href: '/issues/exports', label: 'exports.mine' },
  { href: '/issues/views', label: 'views.title' },
  { href: '/issues/import', label: 'imports.title' },
  { href: '/visits/new', label: 'finder.actions.visit' },
  { href: '/feedback/new', label: 'finder.actions.feedback' },
  { href: '/awards/new', label: 'finder.actions.awards' },
  { href: '/admin/people/new', label: 'finder.actions.person' },
  { href: '/admin/units/new', label: 'finder.actions.unit' },
  { href: '/account', label: 'finder.actions.account' },
  { href: '/shortcuts', label: 'finder.actions.shortcuts' },
]

/** What the palette of this person knows before anything is typed. */
export function paletteProps(actor: Actor, nav: readonly NavItem[], t: Translate): PaletteProps {
  const actions = ACTIONS.filter(({ href }) => mayOpen(actor, href))
  const begun = new Set(actions.map(({ href }) => href))
  return {
    places: [
      ...actions.map(({ href, label, presses }) => ({
        ...place('action', href, t(label)),
        ...(presses && { presses }),
      })),
      ...nav
        .filter(({ href }) => !begun.has(href))
        .map(({ href, label }) => place('page', href, label)),
    ],
    person: actor.personId,
    canRead: isGranted(actor, 'read'),
    groups: shortcutGroups(t),
    text: paletteText(t),
  }
}

function mayOpen(actor: Actor, href: string): boolean {
  const action = pageAction(href)
  return action === 'any' || isGranted(actor, action)
}

/** The same few labels are asked for with every page. */
const spelled = new Map<string, string>()

function place(kind: PaletteItem['kind'], href: string, label: string): PaletteItem {
  const known = spelled.get(label) ?? searchText(label).split(' ').slice(1).join(' ')
  spelled.set(label, known)
  return { kind, href, label, ...(known ? { search: known } : {}) }
}

function paletteText(t: Translate): PaletteText {
  return {
    open: t('finder.palette.open'),
    label: t('finder.palette.label'),
    placeholder: t('finder.palette.placeholder'),
    empty: t('finder.palette.empty'),
    failed: t('finder.palette.failed'),
    waiting: t('finder.palette.waiting'),
    close: t('finder.palette.close'),
    searchAll: t('finder.palette.searchAll', { q: '{q}' }),
    result: t('finder.palette.result', { count: '{count}' }),
    keysTitle: t('finder.keys.title'),
    kinds: {
      recent: t('finder.kinds.recent'),
      action: t('finder.kinds.action'),
      page: t('finder.kinds.page'),
      unit: t('finder.kinds.unit'),
      person: t('finder.kinds.person'),
      issue: t('finder.kinds.issue'),
    },
  }
}
