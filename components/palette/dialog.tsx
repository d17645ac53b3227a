'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Props = { label: string; onClose: () => void; children: ReactNode }

/** A window over the page: the keyboard stays in it, Escape and a click beside it close it. */
export function Dialog({ label, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    // Whoever had the focus gets it back.
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does for the keyboard what a click beside it does
    <dialog
      ref={box}
      aria-label={label}
      onClose={() => box.current?.open || onClose()}
      onClick={(event) => event.target === box.current && onClose()}
      className="mx-auto mt-[8vh] mb-auto w-[calc(100%-2rem)] max-w-xl overflow-hidden rounded border border-rule-strong bg-raised p-0 text-ink shadow-[0_4px_16px_rgba(0,0,0,0.14)] backdrop:bg-[rgba(0,0,0,0.35)]"
    >
      {children}
    </dialog>
  )
}
