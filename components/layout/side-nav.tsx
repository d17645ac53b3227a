import { Icon } from '#components/ui/icon.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { FrameText, NavItem } from './frame-types.ts'
import { Mark } from './mark.tsx'
import { NavLink } from './nav-link.tsx'
import { PostForm, PREFERENCES } from './post-form.tsx'

type Props = { nav: NavItem[]; path: string; text: FrameText; narrow: boolean }

/** The left navigation: icons on a tablet; at the desk with words, or collapsed (kept in a cookie). */
export function SideNav({ nav, path, text, narrow }: Props) {
  return (
    <StillBlock
      as="aside"
      className="frame sticky top-0 hidden h-screen flex-col overflow-y-auto border-rule border-r bg-wash md:flex"
    >
      <PlainLink
        href="/"
        className={`flex h-14 shrink-0 items-center gap-2.5 justify-center font-bold text-lg ${narrow ? '' : 'lg:justify-start lg:px-5'}`}
      >
        <Mark />
        <span className={narrow ? 'sr-only' : 'sr-only lg:not-sr-only'}>{text.product}</span>
      </PlainLink>
      <nav aria-label={text.mainNav} className="flex-1 py-2">
        {inGroups(nav).map(([group, items], index) => (
          <div key={group} className={index > 0 ? 'mt-2 border-rule border-t pt-2' : undefined}>
            <p id={`nav-${index}`} className={headingClass(narrow, index)}>
              {group}
            </p>
            <ul aria-labelledby={`nav-${index}`}>
              {items.map((item) => (
                <li key={item.href}>
                  <SideLink item={item} path={path} narrow={narrow} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <PostForm target={PREFERENCES} className="hidden border-rule border-t p-2 lg:block">
        <button
          type="submit"
          name="nav"
          value={narrow ? 'wide' : 'narrow'}
          title={narrow ? text.expand : text.collapse}
          className={`flex h-9 w-full items-center gap-2.5 rounded px-3 text-ink-3 hover:bg-hover hover:text-ink ${narrow ? 'justify-center' : ''}`}
        >
          <Icon name="panel" />
          <span className={narrow ? 'sr-only' : undefined}>
            {narrow ? text.expand : text.collapse}
          </span>
        </button>
      </PostForm>
    </StillBlock>
  )
}

/** Items under their headings, in the order of the first of each. */
function inGroups(nav: readonly NavItem[]): [string, NavItem[]][] {
  return [...Map.groupBy(nav, ({ group }) => group)]
}

/** The first group needs no words; where there is no room they are for screen readers alone. */
function headingClass(narrow: boolean, index: number): string {
  if (narrow || index === 0) return 'sr-only'
  return 'sr-only text-ink-3 text-sm lg:not-sr-only lg:px-5 lg:pb-1'
}

type SideLinkProps = { item: NavItem; path: string; narrow: boolean }

function SideLink({ item, path, narrow }: SideLinkProps) {
  const { href, except, label, icon, count, countLabel } = item
  return (
    <NavLink
      href={href}
      path={path}
      except={except}
      title={narrow ? label : undefined}
      className={`side-link ${narrow ? '' : 'lg:pr-4'}`}
    >
      <Icon name={icon} />
      <span
        className={narrow ? 'sr-only' : 'sr-only lg:not-sr-only lg:min-w-0 lg:flex-1 lg:truncate'}
      >
        {label}
      </span>
      {count ? (
        <span
          className={`absolute top-0.5 right-1.5 text-ink-2 text-sm leading-4 ${narrow ? '' : 'lg:static lg:leading-normal'}`}
        >
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{countLabel}</span>
        </span>
      ) : null}
    </NavLink>
  )
}
