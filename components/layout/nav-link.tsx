import type { ReactNode } from 'react'
import { PlainLink } from '#components/ui/text-link.tsx'
import { isCurrent } from './is-current.ts'

type Props = {
  href: string
  /** The page we are on. */
  path: string
  /** A page below that has a link of its own. */
  except?: string
  /** How it looks where we are is said with `aria-[current=page]`. */
  className: string
  title?: string
  children: ReactNode
}

/** A link of the navigation; after a move `Moves` says anew which is the current one. */
export function NavLink({ href, path, except = '', className, title, children }: Props) {
  return (
    <PlainLink
      href={href}
      title={title}
      data-nav={except}
      aria-current={isCurrent(path, href, except) ? 'page' : undefined}
      className={className}
    >
      {children}
    </PlainLink>
  )
}
