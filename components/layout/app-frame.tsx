import type { ReactNode } from 'react'
import { Folds } from '#components/ui/folds.tsx'
import { BottomBar } from './bottom-bar.tsx'
import type { Choice, FrameText, NavItem, Person } from './frame-types.ts'
import { Moves } from './moves.tsx'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'

type Props = {
  nav: NavItem[]
  /** The page we are on. */
  path: string
  person: Person
  locales: Choice[]
  themes: Choice[]
  text: FrameText
  /** The left navigation shows icons only. */
  narrow?: boolean
  /** Written into the search box again on the page of results. */
  query?: string
  /** Between the search and the person: what has script of its own, and what stands still. */
  palette?: ReactNode
  tools?: ReactNode
  children: ReactNode
}

/** The frame of every signed-in page: navigation by what people do, search, the person. */
export function AppFrame(props: Props) {
  const { nav, path, text, narrow = false, children } = props
  return (
    <div
      className={`min-h-screen print:block md:grid md:grid-cols-[3.5rem_minmax(0,1fr)] ${narrow ? '' : 'lg:grid-cols-[12.5rem_minmax(0,1fr)]'}`}
    >
      <a
        href="#main"
        className="sr-only z-50 rounded bg-action px-4 py-2 text-on-action focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {text.skip}
      </a>
      <SideNav nav={nav} path={path} text={text} narrow={narrow} />
      <div className="min-w-0">
        <TopBar {...props} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto max-w-page px-4 pt-5 pb-[calc(5rem+env(safe-area-inset-bottom))] outline-none md:px-8 md:pt-7 md:pb-12"
        >
          {children}
        </main>
      </div>
      <BottomBar items={nav.filter(({ onPhone }) => onPhone)} path={path} label={text.mainNav} />
      <Moves />
      <Folds />
    </div>
  )
}
