import type { NavItem } from '#components/layout/frame-types.ts'
import { type Action, type Actor, isGranted } from '#lib/domain/policy.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'

type Entry = Pick<NavItem, 'href' | 'icon' | 'except'> & { label: MessageKey; needs: Action }

/** The pages people go to, in the order of how often; each with the grant it takes. */
const ENTRIES: readonly Entry[] = [
  { href: '/workbench', label: 'workbench.title', icon: 'workbench', needs: 'read' },
  { href: '/issues', label: 'nav.issues', icon: 'issues', needs: 'read', except: '/issues/new' },
  { href: '/issues/new', label: 'nav.newIssue', icon: 'add', needs: 'report' },
  { href: '/chambers', label: 'nav.chambers', icon: 'chambers', needs: 'read_unit' },
  { href: '/dashboard', label: 'nav.dashboard', icon: 'dashboard', needs: 'read' },
  { href: '/admin/units', label: 'admin.units.title', icon: 'admin', needs: 'manage_units' },
  { href: '/admin/people', label: 'admin.people.title', icon: 'person', needs: 'read_people' },
  { href: '/admin/audit', label: 'admin.audit.title', icon: 'paper', needs: 'read_audit' },
]

/** The bottom bar of a phone has room for so many; the rest is in the person's menu. */
const ON_PHONE = 4

/** The navigation as far as the person may use it; the workbench says how much waits there. */
export function navItems(actor: Actor, waiting: number, t: Translate): NavItem[] {
  return ENTRIES.filter(({ needs }) => isGranted(actor, needs)).map(
    ({ needs: _needs, label, ...entry }, index) => ({
      ...entry,
      label: t(label),
      onPhone: index < ON_PHONE,
      ...(entry.href === '/workbench' &&
        waiting > 0 && { count: waiting, countLabel: t('nav.waiting', { count: waiting }) }),
    }),
  )
}

/** Where the start page leads: the first page the person may open. */
export function startPath(actor: Actor): string {
  if (isGranted(actor, 'read')) return '/workbench'
  if (isGranted(actor, 'read_audit')) return '/admin/audit'
  if (isGranted(actor, 'manage_units')) return '/admin/units'
  if (isGranted(actor, 'read_people')) return '/admin/people'
  return '/account'
}
