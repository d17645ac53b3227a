import type { ReactNode } from 'react'

/** Nothing to show: one sentence and one action. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 border-rule border-y py-8 text-ink-2">
      <p>{children}</p>
      {action}
    </div>
  )
}
