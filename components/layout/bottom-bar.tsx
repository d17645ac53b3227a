import { Icon } from '#components/ui/icon.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import type { NavItem } from './frame-types.ts'
import { NavLink } from './nav-link.tsx'

type Props = { items: NavItem[]; path: string; label: string }

/** The phone's four: under the thumb, above the home indicator. */
export function BottomBar({ items, path, label }: Props) {
  return (
    <StillBlock
      as="nav"
      aria-label={label}
      className="frame fixed inset-x-0 bottom-0 z-20 border-rule border-t bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {items.map(({ href, except, label: name, icon, count, countLabel }) => (
          <li key={href} className="min-w-0 flex-1">
            <NavLink
              href={href}
              path={path}
              except={except}
              className="relative grid h-14 content-center justify-items-center border-transparent border-t-2 text-ink-2 text-sm leading-tight aria-[current=page]:border-ink aria-[current=page]:font-bold aria-[current=page]:text-ink"
            >
              <span className="relative">
                <Icon name={icon} className="size-6" />
                {count ? (
                  <span className="absolute -top-1 left-full ml-0.5 text-ink">
                    <span aria-hidden="true">{count}</span>
                    <span className="sr-only">{countLabel}</span>
                  </span>
                ) : null}
              </span>
              <span className="max-w-full truncate px-1">{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </StillBlock>
  )
}
