'use client'

import { useState } from 'react'
import { CrashPage } from '#components/layout/crash-page.tsx'
import { toLocale } from '#lib/i18n/locales.ts'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Stands in for the whole document when the root layout itself failed. */
export default function GlobalErrorPage({ error, reset }: Props) {
  const [locale] = useState(() =>
    toLocale(typeof document === 'undefined' ? null : document.documentElement.lang),
  )
  return (
    <html lang={locale}>
      <body>
        <CrashPage locale={locale} reference={error.digest} retry={reset} />
      </body>
    </html>
  )
}
