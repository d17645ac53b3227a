import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { translator } from '#lib/i18n/translator.ts'
import { getPreferences } from '#lib/web/preferences.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPreferences()
  const t = translator(locale)
  const title = t('meta.title')
  return {
    title: { default: title, template: `%s · ${title}` },
    description: t('meta.description'),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1b2027' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = await getPreferences()
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  )
}
