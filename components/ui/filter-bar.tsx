// biome-ignore-all lint/a11y/useSemanticElements: older Chromium does not know <search>
import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'

type Props = {
  /** Where the list lives; the filters become its query. */
  path: string
  text: { apply: string; reset: string; more: string; label: string }
  /** Fields that are always seen at the desk; a phone shows the first of them. */
  children: ReactNode
  /** Fields behind "more". */
  more?: ReactNode
  /** Open from the start: when one of the fields behind "more" is in use. */
  moreOpen?: boolean
  /** What the query must keep: sorting, a tab. */
  keep?: Record<string, string | readonly string[] | undefined>
  /** At the right end: export, new. */
  actions?: ReactNode
}

/** Of the box that unfolds the rest; a page has one filter row. */
const MORE = 'filters-more'

/** The filter row above a table: a plain GET form, so its state is the URL. Unfolds without script. */
export function FilterBar(props: Props) {
  const { path, text, children, more, moreOpen, keep = {}, actions } = props
  return (
    <form
      method="get"
      action={path}
      role="search"
      aria-label={text.label}
      className="filter-bar no-print mb-4 border-rule border-b pb-4"
    >
      {Object.entries(keep).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => {
          return <input key={`${name} ${one}`} type="hidden" name={name} value={one} />
        }),
      )}
      <input
        type="checkbox"
        id={MORE}
        defaultChecked={moreOpen}
        className={`filter-toggle sr-only ${more ? '' : 'md:hidden'}`}
      />
      <div className="filter-fields">
        {children}
        {more ? <div className="filter-more">{more}</div> : null}
        <div className="flex items-center gap-2 whitespace-nowrap">
          <Button type="submit" variant="primary">
            {text.apply}
          </Button>
          <ButtonLink href={path}>{text.reset}</ButtonLink>
          <label
            htmlFor={MORE}
            className={`filter-label flex min-h-11 cursor-pointer items-center gap-1 rounded px-2 text-action md:min-h-8 ${more ? '' : 'md:hidden'}`}
          >
            {text.more}
            <Icon name="down" className="size-4" />
          </label>
        </div>
        {actions ? <div className="ml-auto flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </form>
  )
}
