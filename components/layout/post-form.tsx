import type { ReactNode } from 'react'

type Props = { target: string; className?: string; children: ReactNode }

/** A form that posts to an address by itself; it needs no script and may stand still. */
export function PostForm({ target, className, children }: Props) {
  return (
    <form method="post" action={target} className={className}>
      {children}
    </form>
  )
}

/** Takes what this browser shows: a button posts `locale`, `theme` or `nav`. */
export const PREFERENCES = '/preferences'
