import type { ReactNode } from 'react'
import { TextLink } from '#components/ui/text-link.tsx'

/** A count that leads to its rows; a number alone is a small target for a finger. */
export function CountLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <TextLink href={href} className="inline-block max-md:px-2 max-md:py-2.5">
      {children}
    </TextLink>
  )
}
