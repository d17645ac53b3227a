import type { NavItem } from '#components/layout/frame-types.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import { pageAction } from '#lib/web/page-actions.ts'

type Entry = Pick<NavItem, 'href' | 'icon' | 'except'> & { label: MessageKey }

/** The pages people go to, in the order of how often. */
const ENTRIES: readonly Entry[] = [
  { href: '/workbench', label: 'workbench.title', icon: 'workbench' },
  { href: '/issues', label: 'nav.issues', icon: 'issues', except: '/issues/new' },
  { href: '/issues/new', label: 'nav.newIssue', icon: 'add' },
  { href: '/chambers', label: 'nav.chambers', icon: 'chambers' },
  { href: '/dashboard', label: 'nav.dashboard', icon: 'dashboard' },
  { href: '/papers/inbox', label: 'papers.inbox.title', icon: 'returned' },
  { href: '/admin/units', label: 'admin.units.title', icon: 'admin' },
  { href: '/admin/people', label: 'admin.people.title', icon: 'person' },
  { href: '/admin/policy', label: 'timePolicy.title', icon: 'clock' },
  { href: '/admin/calendar', label: 'calendar.title', icon: 'calendar' },
  { href: '/admin/channels', label: 'channels.title', icon: 'bell' },
  { href: '/admin/papers', label: 'papers.templates.title', icon: 'paper' },
  { href: '/admin/audit', label: 'admin.audit.title', icon: 'paper' },
]

/** The bottom bar of a phone has room for so many; the rest is in the person's menu. */
const ON_PHONE = 4

/** The navigation as far as the person may use it; the workbench says how much waits there. */
export function navItems(actor: Actor, waiting: number, t: Translate): NavItem[] {
  return ENTRIES.filter(({ href }) => mayOpen(actor, href)).map(({ label, ...entry }, index) => ({
    ...entry,
    label: t(label),
    onPhone: index < ON_PHONE,
    ...(entry.href === '/workbench' &&
      waiting > 0 && { count: waiting, countLabel: t('nav.waiting', { count: waiting }) }),
  }))
}

/** Where the start page leads: the first page the person may open. */
export function startPath(actor: Actor): string {
  return mayOpen(actor, '/workbench') ? '/workbench' : (adminPath(actor) ?? '/account')
}

/** The first part of administration the person may open, if any. */
export function adminPath(actor: Actor): string | undefined {
  return ENTRIES.find(({ href }) => href.startsWith('/admin/') && mayOpen(actor, href))?.href
}

function mayOpen(actor: Actor, href: string): boolean {
  const action = pageAction(href)
  return action === 'any' || isGranted(actor, action)
}
