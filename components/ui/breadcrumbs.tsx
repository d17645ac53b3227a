import { TextLink } from './text-link.tsx'

export type Crumb = { href: string; label: string }

/** The way from the top to this page's parent; a slash stands between two, not before nothing. */
export function Breadcrumbs({ items, label }: { items: Crumb[]; label: string }) {
  return (
    <nav aria-label={label} className="no-print text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {items.map(({ href, label: name }, index) => (
          <li key={href} className="flex items-center gap-2">
            {index > 0 ? (
              <span aria-hidden="true" className="text-ink-3">
                /
              </span>
            ) : null}
            <TextLink href={href} className="inline-block py-3 md:py-0">
              {name}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
