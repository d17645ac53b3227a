'use client'

import { ShortcutList } from '#components/finder/shortcut-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from './dialog.tsx'
import type { PaletteProps } from './palette-types.ts'

type Props = Pick<PaletteProps, 'groups' | 'text'> & { onClose: () => void }

/** The keys of the product, over the page one is on. */
export default function KeysDialog({ groups, text, onClose }: Props) {
  return (
    <Dialog label={text.keysTitle} onClose={onClose}>
      <div className="max-h-[80vh] overflow-y-auto px-5 pt-4 pb-2">
        <div className="mb-4 flex items-center justify-between">
          <h1 className="font-bold text-lg">{text.keysTitle}</h1>
          <Button variant="quiet" onClick={onClose}>
            {text.close}
          </Button>
        </div>
        <ShortcutList groups={groups} />
      </div>
    </Dialog>
  )
}
