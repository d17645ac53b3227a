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
      const href = event.defaultPrevented ? null : moveOf(event)
      if (href === null) return
      event.preventDefault()
      router.push(href)
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

/** Where a click leads within the product; null leaves it to the browser. */
function moveOf(event: MouseEvent): string | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null
  const link = (target as Element | null)?.closest?.<HTMLAnchorElement>('a[data-move]')
  if (!link || link.target || link.hasAttribute('download')) return null
  const { origin, pathname, search, hash } = link
  if (origin !== location.origin) return null
  // A place on this page is the browser's to find.
  if (hash !== '' && pathname === location.pathname && search === location.search) return null
  return `${pathname}${search}${hash}`
}
