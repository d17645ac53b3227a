// biome-ignore-all lint/a11y/useSemanticElements: older Chromium does not know <search>
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { Choice, FrameText, NavItem, Person } from './frame-types.ts'
import { Mark } from './mark.tsx'
import { PersonMenu } from './person-menu.tsx'

type Props = {
  nav: NavItem[]
  person: Person
  locales: Choice[]
  themes: Choice[]
  text: FrameText
  query?: string
  /** What has script of its own. */
  palette?: ReactNode
  /** What stands still between the palette and the person: the bell. */
  tools?: ReactNode
}

/** The thin bar on top: search, tools, the person. */
export function TopBar(props: Props) {
  const { text, palette, tools } = props
  return (
    <header className="frame sticky top-0 z-20 flex h-14 items-center gap-2 border-rule border-b bg-paper px-4 md:gap-4 md:px-8">
      <StillBlock as="div" className="contents">
        <PlainLink href="/" className="shrink-0 md:hidden">
          <Mark title={text.product} className="size-8" />
        </PlainLink>
        <Search {...props} />
      </StillBlock>
      <div className="ml-auto flex shrink-0 items-center gap-1 md:gap-2">
        {palette}
        <StillBlock as="div" className="contents">
          {tools}
          <PersonMenu {...props} />
        </StillBlock>
      </div>
    </header>
  )
}

function Search({ text, query }: Props) {
  return (
    <form
      method="get"
      action="/search"
      role="search"
      className="relative min-w-0 flex-1 md:max-w-sm"
    >
      <label htmlFor="search" className="sr-only">
        {text.search}
      </label>
      <span className="pointer-events-none absolute inset-y-0 left-0 grid w-9 place-items-center text-ink-3">
        <Icon name="search" className="size-4" />
      </span>
      <input
        id="search"
        type="search"
        name="q"
        defaultValue={query}
        placeholder={text.searchHint}
        className="h-11 w-full rounded border border-rule bg-wash pr-2 pl-9 text-ellipsis placeholder:text-sm hover:border-rule-strong md:h-8"
      />
    </form>
  )
}
