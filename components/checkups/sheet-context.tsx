'use client'

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { fillLine } from './sheet-fields.ts'
import { SheetKeeper } from './sheet-keeper.ts'
import type { KeeperSetup } from './sheet-setup.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

type Kept = Readonly<{ keeper: SheetKeeper; setup: KeeperSetup }>
const Context = createContext<Kept | null>(null)

/**
 * Keeps the entries of the sheet around its lines. Without script the lines are forms of their own and
 * this does nothing.
 */
export function SheetKeeperProvider({
  setup,
  children,
}: {
  setup: KeeperSetup
  children: ReactNode
}) {
  const [keeper] = useState(() => new SheetKeeper(setup))
  const frame = useRef<HTMLDivElement>(null)
  const takes = setup.side !== null
  useEffect(() => {
    if (!takes) return
    for (const [item, entry] of keeper.resume()) fillLine(item, entry.score, entry.words)
    const send = () => void keeper.flush()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [keeper, takes])
  const keys = useSheetKeys(frame, keeper, setup)
  return (
    <Context value={{ keeper, setup }}>
      <div ref={frame} {...(takes ? keys : {})}>
        {children}
      </div>
    </Context>
  )
}

/** The keeper of the sheet around it, what it shows now, and its words. */
export function useSheet() {
  const kept = useContext(Context)
  if (!kept) throw new Error('outside of a score sheet')
  const { keeper, setup } = kept
  const shown = useSyncExternalStore(keeper.watch, keeper.snapshot, keeper.snapshot)
  return { keeper, setup, shown }
}
