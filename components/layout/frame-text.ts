import { LOCALES, type Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { THEMES, type Theme } from '#lib/web/theme.ts'
import type { Choice, FrameText } from './frame-types.ts'

/** The words of the frame. */
export function frameText(t: Translate): FrameText {
  return {
    product: t('meta.title'),
    skip: t('nav.skip'),
    mainNav: t('nav.main'),
    collapse: t('nav.collapse'),
    expand: t('nav.expand'),
    menu: t('nav.menu'),
    search: t('nav.search'),
    searchHint: t('nav.searchHint'),
    language: t('nav.language'),
    theme: t('nav.theme'),
    signOut: t('nav.signOut'),
    account: t('auth.account'),
  }
}

/** The languages to choose from, each named in itself. */
export function localeChoices(t: Translate, current: Locale): Choice[] {
  const labels: Record<Locale, string> = { 'zh-CN': t('nav.languageZh'), en: t('nav.languageEn') }
  return LOCALES.map((value) => ({ value, label: labels[value], current: value === current }))
}

/** The appearances to choose from. */
export function themeChoices(t: Translate, current: Theme): Choice[] {
  const labels: Record<Theme, string> = {
    system: t('nav.themeSystem'),
    light: t('nav.themeLight'),
    dark: t('nav.themeDark'),
  }
  return THEMES.map((value) => ({ value, label: labels[value], current: value === current }))
}
