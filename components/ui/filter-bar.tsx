import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'

type Props = {
  /** Where the list lives; the filters become its query. */
  path: string
  text: { apply: string; reset: string; more: string; label: string }
  /** Fields that are always seen. */
  children: ReactNode
  /** Fields behind "more"; open when one of them is in use. */
  more?: ReactNode
  moreOpen?: boolean
  /** What the query must keep: sorting, a tab. */
  keep?: Record<string, string | undefined>
  /** At the right end: export, new. */
  actions?: ReactNode
}

/** The filter row above a table: a plain GET form, so its state is the URL. */
export function FilterBar({ path, text, children, more, moreOpen, keep = {}, actions }: Props) {
  return (
    <form
      method="get"
      action={path}
      role="search"
      aria-label={text.label}
      className="filter-bar no-print mb-4 grid gap-3 border-rule border-b pb-4"
    >
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="grid grid-cols-2 items-end gap-3 md:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
        {children}
      </div>
      {more ? (
        <details open={moreOpen} className="group">
          <summary className="inline-flex min-h-11 items-center gap-1 text-action md:min-h-0">
            <Icon name="down" className="size-4 group-open:hidden" />
            <Icon name="up" className="hidden size-4 group-open:block" />
            {text.more}
          </summary>
          <div className="grid grid-cols-2 items-end gap-3 pt-3 md:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
            {more}
          </div>
        </details>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex gap-2">
          <Button type="submit" variant="primary">
            {text.apply}
          </Button>
          <ButtonLink href={path}>{text.reset}</ButtonLink>
        </span>
        {actions ? <span className="flex flex-wrap gap-2">{actions}</span> : null}
      </div>
    </form>
  )
}
