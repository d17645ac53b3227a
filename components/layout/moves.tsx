'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isCurrent } from './is-current.ts'
import { linkOf } from './link-of.ts'

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
      router.push(`${pathname}${search}${hash}`)
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
