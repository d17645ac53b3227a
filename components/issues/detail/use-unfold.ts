import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { linkOf } from '#components/layout/link-of.ts'
import type { DeskItem } from './desk-item.ts'

/**
 * Folded forms open where they stand: the page does not move, and "back" leaves it. Of several that are
 * asked for at once one after the other comes, for each answer of the server holds those before it.
 * @param items what stands on the desk
 * @param begun keys of forms with something typed; they are asked for when the page has folded them
 * @returns the element that hears the clicks, which forms are under way, and which could not be had
 */
export function useUnfold(items: readonly DeskItem[], begun: readonly string[]) {
  const router = useRouter()
  const desk = useRef<HTMLDivElement>(null)
  const tried = useRef<string | null>(null)
  const [wanted, setWanted] = useState<readonly string[]>([])
  const [unreached, setUnreached] = useState<string | null>(null)
  const [isMoving, startMove] = useTransition()
  const next = items.find(({ key, href }) => href && (wanted.includes(key) || begun.includes(key)))
  const { key = null, href = null } = next ?? {}
  const isAtStake = begun.length > 0
  const opening = wanted.filter((one) => items.some((item) => item.key === one && item.href))

  useEffect(() => {
    const box = desk.current
    function onClick(event: MouseEvent) {
      const link = linkOf(event)
      const asked = link?.dataset.unfolds
      if (asked === undefined) return
      event.preventDefault()
      tried.current = null
      setUnreached(null)
      setWanted((before) => [...before.filter((one) => one !== asked), asked])
    }
    box?.addEventListener('click', onClick)
    return () => box?.removeEventListener('click', onClick)
  }, [])

  // What stands open has been brought, and is not fetched back when it is folded later.
  useEffect(() => {
    const isFolded = (asked: string) => items.some((item) => item.key === asked && item.href)
    setWanted((before) => (before.every(isFolded) ? before : before.filter(isFolded)))
  }, [items])

  useEffect(() => {
    if (isMoving || tried.current === href) return
    tried.current = href
    if (!href) return
    void isReached(isAtStake).then((reached) => {
      if (reached) return startMove(() => router.replace(withoutPlace(href), { scroll: false }))
      setWanted([])
      setUnreached(key)
    })
  }, [key, href, isMoving, isAtStake, router])

  return { desk, opening, unreached }
}

/** Where the server cannot be reached, the browser would leave the page and what was typed with it. */
async function isReached(isAtStake: boolean): Promise<boolean> {
  if (!navigator.onLine) return false
  if (!isAtStake) return true
  return fetch('/api/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
}

function withoutPlace(href: string): string {
  return href.split('#')[0] ?? href
}
