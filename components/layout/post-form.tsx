import type { ReactNode } from 'react'
import type { FormTarget } from './frame-types.ts'

type Props = { target: FormTarget; className?: string; children: ReactNode }

/** A form that posts to a URL or calls a server action; both work without script. */
export function PostForm({ target, className, children }: Props) {
  return typeof target === 'string' ? (
    <form method="post" action={target} className={className}>
      {children}
    </form>
  ) : (
    <form action={target} className={className}>
      {children}
    </form>
  )
}
