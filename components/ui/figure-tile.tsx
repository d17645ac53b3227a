import type { ReactNode } from 'react'
import { PlainLink } from './text-link.tsx'

type Props = {
  label: string
  value: string
  /** Small, behind the number: 条, %. */
  unit?: string
  /** How it is counted, or what changed. */
  note?: ReactNode
  /** The rows behind the number; leave out only where there are none. */
  href?: string
}

/** One number, a link to its rows. Put several in a FigureRow. */
export function FigureTile({ label, value, unit, note, href }: Props) {
  const body = (
    <>
      <span className="block text-ink-2">{label}</span>
      <span className="block font-bold text-2xl text-ink">
        <span className={href ? 'underline-offset-4 group-hover:underline' : undefined}>
          {value}
        </span>
        {unit ? <span className="ml-1 font-normal text-base text-ink-3">{unit}</span> : null}
      </span>
      {note ? <span className="block text-ink-3 text-sm">{note}</span> : null}
    </>
  )
  const className = 'group block border-rule border-l py-1 pl-4'
  return href ? (
    <PlainLink href={href} className={`${className} hover:border-action`}>
      {body}
    </PlainLink>
  ) : (
    <div className={className}>{body}</div>
  )
}

/** Numbers beside each other: two on a phone, as many as fit at the desk; wide ones have long notes. */
export function FigureRow({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const columns = wide
    ? 'sm:grid-cols-2 lg:grid-cols-4'
    : 'grid-cols-2 md:grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))]'
  return <div className={`mb-8 grid gap-x-4 gap-y-5 ${columns}`}>{children}</div>
}
