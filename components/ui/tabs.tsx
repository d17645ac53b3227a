import { classes } from './class-names.ts'
import { PlainLink } from './text-link.tsx'

export type Tab = { href: string; label: string; count?: string | number; current?: boolean }

/** Links between views of one thing; each is a page of its own. */
export function Tabs({ items, label }: { items: Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="no-print mb-4 overflow-x-auto border-rule border-b">
      <ul className="flex gap-6">
        {items.map(({ href, label: name, count, current }) => (
          <li key={href}>
            <PlainLink
              href={href}
              aria-current={current ? 'page' : undefined}
              className={classes(
                '-mb-px flex min-h-11 items-center gap-1.5 whitespace-nowrap border-b-2 md:min-h-9',
                current
                  ? 'border-ink font-bold text-ink'
                  : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {name}
              {count === undefined ? null : <span className="text-ink-3 text-sm">{count}</span>}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
