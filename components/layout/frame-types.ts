import type { IconName } from '#components/ui/icon.tsx'

export type NavItem = {
  href: string
  label: string
  /** Heading it stands under; items of one group stand together. */
  group: string
  icon: IconName
  /** What waits there; nothing is shown for zero. */
  count?: number
  /** The count in words, for screen readers: 3 条待办. */
  countLabel?: string
  /** A page below this one that has an entry of its own. */
  except?: string
  /** One of the four of the phone's bottom bar. */
  onPhone?: boolean
}

export type Person = {
  name: string
  /** Office and unit, one line. */
  role: string
}

export type Choice = { value: string; label: string; current: boolean }

export type FrameText = {
  product: string
  skip: string
  mainNav: string
  collapse: string
  expand: string
  menu: string
  search: string
  searchHint: string
  language: string
  theme: string
  signOut: string
  account: string
}
