import type { NavItem } from '#components/layout/frame-types.ts'
import { type Action, type Actor, isGranted } from '#lib/domain/policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Entry = Omit<NavItem, 'count' | 'countLabel'> & { needs: Action }

function entries(t: Translate): Entry[] {
  return [
    {
      href: '/workbench',
      label: t('workbench.title'),
      icon: 'workbench',
      needs: 'read',
      onPhone: true,
    },
    { href: '/issues', label: t('nav.issues'), icon: 'issues', needs: 'read', onPhone: true },
    { href: '/issues/new', label: t('nav.newIssue'), icon: 'add', needs: 'report', onPhone: true },
    {
      href: '/chambers',
      label: t('nav.chambers'),
      icon: 'chambers',
      needs: 'read_unit',
      onPhone: true,
    },
    { href: '/dashboard', label: t('nav.dashboard'), icon: 'dashboard', needs: 'read' },
    {
      href: '/admin/units',
      label: t('workbench.adminUnits'),
      icon: 'panel',
      needs: 'manage_units',
    },
    {
      href: '/admin/people',
      label: t('workbench.adminPeople'),
      icon: 'person',
      needs: 'read_people',
    },
    { href: '/admin/audit', label: t('workbench.adminAudit'), icon: 'paper', needs: 'read_audit' },
  ]
}

/** The navigation as far as the person may use it; the workbench says how much waits there. */
export function navItems(actor: Actor, waiting: number, t: Translate): NavItem[] {
  return entries(t)
    .filter(({ needs }) => isGranted(actor, needs))
    .map(({ needs: _needs, ...item }) =>
      item.href === '/workbench' && waiting > 0
        ? { ...item, count: waiting, countLabel: t('nav.waiting', { count: waiting }) }
        : item,
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
