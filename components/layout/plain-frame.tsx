import type { ReactNode } from 'react'
import { PlainLink } from '#components/ui/text-link.tsx'
import { Mark } from './mark.tsx'

type Props = { product: string; tools?: ReactNode; children: ReactNode }

/** The frame of pages without a person: sign-in, public look-up, not found. */
export function PlainFrame({ product, tools, children }: Props) {
  return (
    <div className="mx-auto flex min-h-screen max-w-xl flex-col px-4 md:px-8">
      <header className="frame flex h-14 items-center justify-between">
        <PlainLink href="/" className="flex items-center gap-2.5 font-bold text-lg">
          <Mark />
          {product}
        </PlainLink>
        {tools}
      </header>
      <main id="main" className="flex-1 py-8 md:py-16">
        {children}
      </main>
    </div>
  )
}
