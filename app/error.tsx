'use client'

import { CrashPage } from '#components/layout/crash-page.tsx'
import { toLocale } from '#lib/i18n/locales.ts'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  const locale = toLocale(typeof document === 'undefined' ? null : document.documentElement.lang)
  return <CrashPage locale={locale} reference={error.digest} retry={reset} />
}
