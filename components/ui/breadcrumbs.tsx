import { TextLink } from './text-link.tsx'

export type Crumb = { href: string; label: string }

/** The way from the top to this page's parent. */
export function Breadcrumbs({ items, label }: { items: Crumb[]; label: string }) {
  return (
    <nav aria-label={label} className="no-print text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {items.map(({ href, label: name }) => (
          <li key={href} className="flex items-center gap-2">
            <TextLink href={href} className="inline-block py-2 md:py-0">
              {name}
            </TextLink>
            <span aria-hidden="true" className="text-ink-3">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
