import type { NavItem } from '#components/layout/frame-types.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import type words from '#lib/i18n/zh-CN/nav.ts'
import { pageAction } from '#lib/web/page-actions.ts'

type Entry = Pick<NavItem, 'href' | 'icon' | 'except'> & {
  label: MessageKey
  group: keyof typeof words.groups
}

/** The pages people go to, by group, in the order of how often. */
const ENTRIES: readonly Entry[] = [
  { group: 'work', href: '/workbench', label: 'workbench.title', icon: 'workbench' },
  { group: 'work', href: '/issues', label: 'nav.issues', icon: 'issues', except: '/issues/new' },
  { group: 'work', href: '/issues/new', label: 'nav.newIssue', icon: 'add' },
  { group: 'work', href: '/chambers', label: 'nav.chambers', icon: 'chambers' },
  { group: 'work', href: '/dashboard', label: 'nav.dashboard', icon: 'dashboard' },
  { group: 'work', href: '/statistics', label: 'statistics.title', icon: 'paper' },
  { group: 'work', href: '/evaluations', label: 'evaluations.title', icon: 'award' },
  { group: 'work', href: '/papers/inbox', label: 'papers.inbox.title', icon: 'returned' },
  { group: 'diagnosis', href: '/checkups', label: 'checkups.title', icon: 'checkup' },
  { group: 'diagnosis', href: '/standards', label: 'standards.title', icon: 'standard' },
  { group: 'diagnosis', href: '/visits', label: 'visits.title', icon: 'walk' },
  {
    group: 'diagnosis',
    href: '/feedback',
    label: 'feedback.title',
    icon: 'feedback',
    except: '/feedback/new',
  },
  { group: 'diagnosis', href: '/feedback/new', label: 'feedback.giveTitle', icon: 'feedback' },
  { group: 'diagnosis', href: '/awards', label: 'awards.title', icon: 'award' },
  { group: 'diagnosis', href: '/reports', label: 'reports.title', icon: 'paper' },
  { group: 'diagnosis', href: '/common-problems', label: 'commonProblems.title', icon: 'issues' },
  { group: 'admin', href: '/admin/units', label: 'admin.units.title', icon: 'admin' },
  { group: 'admin', href: '/admin/people', label: 'admin.people.title', icon: 'person' },
  { group: 'admin', href: '/admin/policy', label: 'timePolicy.title', icon: 'clock' },
  { group: 'admin', href: '/admin/calendar', label: 'calendar.title', icon: 'calendar' },
  { group: 'admin', href: '/admin/channels', label: 'channels.title', icon: 'bell' },
  { group: 'admin', href: '/admin/papers', label: 'papers.templates.title', icon: 'paper' },
  { group: 'admin', href: '/admin/audit', label: 'admin.audit.title', icon: 'paper' },
]

/** The bottom bar of a phone has room for so many; the rest is in the person's menu. */
const ON_PHONE = 4

/** The navigation as far as the person may use it; the workbench says how much waits there. */
export function navItems(actor: Actor, waiting: number, t: Translate): NavItem[] {
  return ENTRIES.filter(({ href }) => mayOpen(actor, href)).map(
    ({ label, group, ...entry }, index) => ({
      ...entry,
      label: t(label),
      group: t(`nav.groups.${group}`),
      onPhone: index < ON_PHONE,
      ...(entry.href === '/workbench' &&
        waiting > 0 && { count: waiting, countLabel: t('nav.waiting', { count: waiting }) }),
    }),
  )
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
