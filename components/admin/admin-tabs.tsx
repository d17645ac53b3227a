import { Tabs } from '#components/ui/tabs.tsx'
import { type Action, type Actor, isGranted } from '#lib/domain/policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** The parts of administration, and what each takes to be opened. */
export const ADMIN_PARTS = [
  { key: 'units', href: '/admin/units', action: 'manage_units' },
  { key: 'people', href: '/admin/people', action: 'read_people' },
  { key: 'audit', href: '/admin/audit', action: 'read_audit' },
] as const satisfies readonly { key: string; href: string; action: Action }[]
export type AdminPart = (typeof ADMIN_PARTS)[number]['key']

type Props = { actor: Actor; current: AdminPart; t: Translate }

/** Links between the parts the person may open; nothing when there is one only. */
export function AdminTabs({ actor, current, t }: Props) {
  const parts = ADMIN_PARTS.filter(({ action }) => isGranted(actor, action))
  if (parts.length < 2) return null
  return (
    <Tabs
      label={t('admin.tabs.label')}
      items={parts.map(({ key, href }) => ({
        href,
        label: t(`admin.tabs.${key}`),
        current: key === current,
      }))}
    />
  )
}
