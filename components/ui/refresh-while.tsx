'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY = 2000

/** Renews the page every two seconds while something is under way; without script a link does. */
export function RefreshWhile({ running }: { running: boolean }) {
  const { refresh } = useRouter()
  useEffect(() => {
    if (!running) return
    const timer = setInterval(refresh, EVERY)
    return () => clearInterval(timer)
  }, [running, refresh])
  return null
}
