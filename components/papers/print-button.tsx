'use client'

import { Button } from '../ui/button.tsx'
import { useHydrated } from '../ui/hydrated.ts'

/** Opens the print dialogue; without script the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null
  return <Button onClick={() => window.print()}>{label}</Button>
}
