import type { ReactNode } from 'react'

const KINDS = {
  info: 'border-action bg-action-wash',
  success: 'border-green bg-green-wash',
  warning: 'border-amber bg-amber-wash',
  error: 'border-red bg-red-wash',
}

type Props = {
  kind: keyof typeof KINDS
  title?: string
  children?: ReactNode
  /** Say "alert" or "status" only for what appears after an act. */
  role?: 'alert' | 'status'
}

/** A box that says what happened and what to do next. */
export function Notice({ kind, title, children, role }: Props) {
  return (
    <div role={role} className={`grid gap-1 rounded-sm border-l-2 px-4 py-2.5 ${KINDS[kind]}`}>
      {title ? <p className="font-bold">{title}</p> : null}
      {children}
    </div>
  )
}
