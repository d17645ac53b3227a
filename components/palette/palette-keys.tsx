'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { useHydrated } from '#components/ui/hydrated.ts'
import { Icon } from '#components/ui/icon.tsx'
import { isTyping } from '#components/ui/is-typing.ts'
import type { PaletteProps } from './palette-types.ts'

// Fetched when somebody first wants it.
const Palette = lazy(() => import('./palette.tsx'))
const KeysDialog = lazy(() => import('./keys-dialog.tsx'))

/**
 * Opens the palette on Ctrl or ⌘ K and on its button, and the list of keys on a question mark.
 * @param packed the `PaletteProps` as JSON: on most pages nobody unpacks them
 */
export function PaletteKeys({ packed }: { packed: string }) {
  const isHydrated = useHydrated()
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      const isKeys =
        event.key === '?' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)
      if (!isPalette && !isKeys) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setShown(isPalette ? 'palette' : 'keys')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const close = () => setShown(null)
  if (!isHydrated) return null
  const props: PaletteProps = JSON.parse(packed)
  return (
    <>
      <button
        type="button"
        aria-label={props.text.open}
        aria-keyshortcuts="Control+K Meta+K"
        title={`${props.text.open} (Ctrl K)`}
        onClick={() => setShown('palette')}
        // It is for hands on a keyboard; on a phone the search needs the room.
        className="hidden size-11 place-items-center rounded text-ink-2 hover:bg-hover sm:grid md:size-9"
      >
        <Icon name="find" />
      </button>
      <Suspense>
        {shown === 'palette' ? <Palette {...props} onClose={close} /> : null}
        {shown === 'keys' ? (
          <KeysDialog groups={props.groups} text={props.text} onClose={close} />
        ) : null}
      </Suspense>
    </>
  )
}
