import type { ReactNode } from 'react'

export type Fact = {
  label: string
  value: ReactNode
  /** Takes the whole width: long text. */
  wide?: boolean
}

/** Names and values, two columns at the desk, one on a phone. */
export function Facts({ items, columns = 2 }: { items: Fact[]; columns?: 1 | 2 | 3 }) {
  const grid = { 1: '', 2: 'md:grid-cols-2', 3: 'md:grid-cols-2 xl:grid-cols-3' }[columns]
  return (
    <dl className={`grid gap-x-8 ${grid}`}>
      {items.map(({ label, value, wide }) => (
        <div
          key={label}
          className={`grid grid-cols-[8.25rem_minmax(0,1fr)] gap-3 md:grid-cols-[7.5rem_minmax(0,1fr)] border-rule border-b py-2 ${wide ? 'col-span-full' : ''}`}
        >
          <dt className="text-ink-3">{label}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
