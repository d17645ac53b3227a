'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classes } from '#components/ui/class-names.ts'
import { PlainLink } from '#components/ui/text-link.tsx'

type Props = {
  href: string
  /** A page below that has a link of its own. */
  except?: string
  className: string
  /** Added when this is where we are. */
  currentClass: string
  otherClass: string
  title?: string
  children: ReactNode
}

/** A link that knows whether the page we are on lies below it. */
export function NavLink(props: Props) {
  const { href, except, className, currentClass, otherClass, title, children } = props
  const path = usePathname()
  const isBelow = href !== '/' && path.startsWith(`${href}/`) && path !== except
  const current = path === href || isBelow
  return (
    <PlainLink
      href={href}
      title={title}
      aria-current={current ? 'page' : undefined}
      className={classes(className, current ? currentClass : otherClass)}
    >
      {children}
    </PlainLink>
  )
}
