import type { ReactNode } from 'react'

/** A phone has no header row, so a value of a table says there what it is. */
export function NamedOnPhone({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <span className="md:hidden print:hidden">{name} </span>
      {children}
    </>
  )
}
