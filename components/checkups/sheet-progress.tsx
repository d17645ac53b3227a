'use client'

import { useSheet } from './sheet-context.tsx'

/** The running total, and what the server does not have yet. */
export function SheetProgress({ of }: { of: string }) {
  const { shown } = useSheet()
  return (
    <span>
      <strong data-total="">{shown.totals.running}</strong> {of}
    </span>
  )
}

/** How many items are scored, said near the sheet. */
export function ScoredCount({ count }: { count: string }) {
  const { shown, setup } = useSheet()
  const { scored, selfScored } = shown.totals
  const words = count
    .replace('{scored}', `${scored}`)
    .replace('{selfScored}', `${selfScored}`)
    .replaceAll('{items}', `${setup.items.length}`)
  return (
    <span>
      {words}
      {shown.unsent > 0 ? (
        <strong className="ml-3 text-amber">
          {setup.text.unsent.replace('{count}', `${shown.unsent}`)}
        </strong>
      ) : null}
    </span>
  )
}

/** Holds the form around it back while entries of the sheet are still on their way. */
export function UnsentGuard() {
  const { shown, setup } = useSheet()
  if (shown.unsent === 0) return null
  return (
    <p data-unsent="" className="font-bold text-amber">
      {setup.text.unsent.replace('{count}', `${shown.unsent}`)}
    </p>
  )
}
