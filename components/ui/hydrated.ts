'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and in the first paint, true once script runs: the switch of every enhancement. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
