import type { ReactNode } from 'react'

const TONES = {
  plain: 'border-rule text-ink-2',
  strong: 'border-ink-2 text-ink',
  action: 'border-action text-action',
  seal: 'border-seal-ink text-seal-ink',
}

/** A word in a thin frame: a stage, a kind. `seal` only for what was officially sealed. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: keyof typeof TONES
  children: ReactNode
}) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-sm border px-1.5 text-sm ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
