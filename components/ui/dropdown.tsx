import type { ReactNode } from 'react'

type Props = { className?: string; children: ReactNode }

/**
 * A `<details>` that hangs over the page and that `Folds` closes again. Children are the `<summary>` and
 * what it opens.
 */
export function Dropdown({ className, children }: Props) {
  return (
    <details data-fold="" className={className}>
      {children}
    </details>
  )
}
