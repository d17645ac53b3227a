import type { ReactNode } from 'react'
import { signOut } from '#app/(public)/sign-in/actions.ts'
import { setLocale, setNav, setTheme } from '#app/preferences.ts'
import { AppFrame } from '#components/layout/app-frame.tsx'
import { frameText, localeChoices, themeChoices } from '#components/layout/frame-text.ts'
import { Tag } from '#components/ui/tag.tsx'
import { env } from '#lib/config/env.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { openPage } from '#lib/web/page.ts'
import { getPreferences } from '#lib/web/preferences.ts'
import { countWaiting } from '#lib/workbench/queries.ts'
import { navItems } from './nav-items.ts'

/** The frame of every signed-in page; it shows what the person may open and how much waits. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { actor, t, locale, now } = await openPage('any')
  const [{ theme, navNarrow }, waiting] = await Promise.all([
    getPreferences(),
    isGranted(actor, 'read') ? countWaiting(actor, now) : 0,
  ])
  const [held] = actor.appointments
  return (
    <AppFrame
      nav={navItems(actor, waiting, t)}
      person={{ name: actor.name, role: held ? t(`codes.office.${held.office}`) : '' }}
      locales={localeChoices(t, locale)}
      themes={themeChoices(t, theme)}
      actions={{ setLocale, setTheme, setNav, signOut }}
      text={frameText(t)}
      tools={env().demo && <Tag>{t('nav.demo')}</Tag>}
      narrow={navNarrow}
    >
      {children}
    </AppFrame>
  )
}
