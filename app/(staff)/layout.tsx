import type { ReactNode } from 'react'
import { AppFrame } from '#components/layout/app-frame.tsx'
import { Bell } from '#components/layout/bell.tsx'
import { frameText, localeChoices, themeChoices } from '#components/layout/frame-text.ts'
import { PaletteKeys } from '#components/palette/palette-keys.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { env } from '#lib/config/env.ts'
import { MOST_COUNTED } from '#lib/domain/counted.ts'
import { isGranted } from '#lib/domain/policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { countUnread } from '#lib/notices/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { getPreferences } from '#lib/web/preferences.ts'
import { countWaiting } from '#lib/workbench/queries.ts'
import { navItems } from './nav-items.ts'
import { paletteProps } from './palette-props.ts'

/** Nobody may take invented data for real; on a phone the search needs the room. */
function DemoTag({ t }: { t: Translate }) {
  return (
    <Tag>
      <span className="sm:hidden">{t('nav.demoShort')}</span>
      <span className="hidden sm:inline">{t('nav.demo')}</span>
    </Tag>
  )
}

function bellLabel(count: number, t: Translate): string {
  if (count > MOST_COUNTED) return t('notices.unreadMany', { count: MOST_COUNTED })
  return count > 0 ? t('notices.unread', { count }) : t('notices.none')
}

/** The frame of every signed-in page; it shows what the person may open and how much waits. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { actor, t, locale, now, path } = await openPage('any')
  const canRead = isGranted(actor, 'read')
  const [{ theme, navNarrow }, waiting, unread] = await Promise.all([
    getPreferences(),
    canRead ? countWaiting(actor, now) : 0,
    canRead ? countUnread(actor) : 0,
  ])
  const [held] = actor.appointments
  const nav = navItems(actor, waiting, t)
  return (
    <AppFrame
      nav={nav}
      path={path}
      person={{ name: actor.name, role: held ? t(`codes.office.${held.office}`) : '' }}
      locales={localeChoices(t, locale)}
      themes={themeChoices(t, theme)}
      text={frameText(t)}
      palette={<PaletteKeys packed={JSON.stringify(paletteProps(actor, nav, t))} />}
      tools={
        <>
          {env().demo ? <DemoTag t={t} /> : null}
          {canRead ? <Bell count={unread} label={bellLabel(unread, t)} /> : null}
        </>
      }
      narrow={navNarrow}
    >
      {children}
    </AppFrame>
  )
}
