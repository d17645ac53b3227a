import type { ReactNode } from 'react'
import { PlainFrame } from '#components/layout/plain-frame.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Translate } from '#lib/i18n/translator.ts'

/** The frame of what anybody may open; leads to the progress of what was given. */
export function PublicFrame({ t, children }: { t: Translate; children: ReactNode }) {
  return (
    <PlainFrame
      product={t('meta.title')}
      tools={<TextLink href="/f/progress">{t('feedback.progress.title')}</TextLink>}
    >
      {children}
    </PlainFrame>
  )
}
