import type { ReactNode } from 'react'

type Props = {
  /** Id of the form that the boxes of the table belong to. */
  form: string
  action: (data: FormData) => void | Promise<void>
  label: string
  children: ReactNode
}

/** What can be done with the selected rows; the boxes of the table belong to this form. */
export function BatchBar({ form, action, label, children }: Props) {
  return (
    <form
      id={form}
      action={action}
      aria-label={label}
      className="no-print hidden flex-wrap items-center gap-2 py-2 md:flex"
    >
      {children}
    </form>
  )
}
