import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'

type Props = {
  previous?: string
  next?: string
  text: { label: string; previous: string; next: string }
  /** "共 215 条" */
  summary?: ReactNode
}

/** Previous and next page of a list read by cursor; no page numbers, they would be guesses. */
export function Pager({ previous, next, text, summary }: Props) {
  return (
    <nav aria-label={text.label} className="no-print flex items-center justify-between gap-4 py-3">
      <span className="text-ink-2">{summary}</span>
      <span className="flex gap-2">
        {previous ? (
          <ButtonLink href={previous} rel="prev">
            {text.previous}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={next} rel="next">
            {text.next}
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  )
}
