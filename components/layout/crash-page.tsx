'use client'

import { Button, buttonClass } from '#components/ui/button.tsx'
import { CRASH_TEXT } from '#lib/i18n/crash-text.ts'

type Props = {
  locale: keyof typeof CRASH_TEXT
  /** The number under which the server logged it. */
  reference?: string
  retry: () => void
}

/** Something broke that is our fault: what is safe, what to try, what to quote. */
export function CrashPage({ locale, reference, retry }: Props) {
  const text = CRASH_TEXT[locale]
  return (
    <div role="alert" className="mx-auto grid max-w-xl gap-4 px-4 py-16 md:px-8">
      <h1 className="font-bold text-xl">{text.title}</h1>
      <p className="text-ink-2">{text.body}</p>
      {reference ? (
        <p>
          {text.reference} <code className="font-mono">{reference}</code>
        </p>
      ) : null}
      <p className="flex gap-2">
        <Button onClick={retry}>{text.retry}</Button>
        {/* A full load on purpose: whatever broke in the browser is left behind. */}
        <a href="/" className={buttonClass({ variant: 'quiet' })}>
          {text.home}
        </a>
      </p>
    </div>
  )
}
