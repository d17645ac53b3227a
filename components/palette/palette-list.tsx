'use client'

import { Fragment } from 'react'
import { classes } from '#components/ui/class-names.ts'
import type { PaletteItem, PaletteText } from './palette-types.ts'

type Props = {
  id: string
  items: readonly PaletteItem[]
  active: number
  text: PaletteText
  onChoose: (item: PaletteItem) => void
}

/** What was found, under a heading for each kind; the keyboard stays in the box above. */
export function PaletteList({ id, items, active, text, onChoose }: Props) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={text.label}
      tabIndex={-1}
      className="max-h-[60vh] overflow-y-auto py-1"
    >
      {items.map((item, index) => (
        <Fragment key={`${item.kind} ${item.href}`}>
          {item.kind === items[index - 1]?.kind ? null : (
            <div role="presentation" className="px-4 pt-2 pb-0.5 text-ink-3 text-sm">
              {text.kinds[item.kind]}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box above has the keys and names the active option */}
          <div
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => onChoose(item)}
            className={classes(
              'flex min-h-11 cursor-pointer items-center justify-between gap-4 px-4 md:min-h-9',
              'hover:bg-hover',
              index === active && 'bg-action-wash',
            )}
          >
            <span className="min-w-0 truncate">{item.label}</span>
            {item.hint ? (
              <span className="max-w-[45%] shrink-0 truncate text-ink-3 text-sm">{item.hint}</span>
            ) : null}
          </div>
        </Fragment>
      ))}
    </div>
  )
}
