import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** Id of the section, for links to it. */
  id?: string
  /** Beside the title: a count, a link. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page under a ruled heading. */
export function Section({ title, id, aside, children }: Props) {
  return (
    <section id={id} className="mb-8">
      <div className="mb-3 flex items-baseline justify-between gap-4 border-rule-strong border-b pb-1.5">
        <h2 className="font-bold text-lg">{title}</h2>
        {aside ? <div className="text-ink-2 text-sm">{aside}</div> : null}
      </div>
      {children}
    </section>
  )
}
