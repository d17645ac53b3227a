'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isCurrent } from './is-current.ts'

/**
 * Lets the links of the product (`PlainLink`) change the page without reloading, and keeps the navigation
 * saying where we are: one listener in place of script in each link.
 */
export function Moves() {
  const router = useRouter()
  const path = usePathname()
  useEffect(() => {
    function onClick(event: MouseEvent) {
      const link = event.defaultPrevented ? null : linkOf(event)
      if (!link) return
      event.preventDefault()
      const { pathname, search, hash } = link
      // What only unfolds something stays where the reader is, and "back" leaves the page.
      if (link.dataset.move === 'stay') router.replace(`${pathname}${search}`, { scroll: false })
      else router.push(`${pathname}${search}${hash}`)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [router])
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-nav]')) {
      const { pathname, dataset } = link
      if (isCurrent(path, pathname, dataset.nav)) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
  }, [path])
  return null
}

/** The link a click follows within the product; null leaves it to the browser. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null
  const link = (target as Element | null)?.closest?.<HTMLAnchorElement>('a[data-move]')
  if (!link || link.target || link.hasAttribute('download')) return null
  const { origin, pathname, search, hash } = link
  if (origin !== location.origin) return null
  // A place on this page is the browser's to find.
  if (hash !== '' && pathname === location.pathname && search === location.search) return null
  return link
}
