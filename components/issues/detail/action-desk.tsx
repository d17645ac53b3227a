'use client'

import type { DeskItem } from './desk-item.ts'
import { useBegun } from './use-begun.ts'
import { useUnfold } from './use-unfold.ts'

type Props = {
  items: DeskItem[]
  /** The groups in their order; one without a title has no heading. */
  groups: { key: string; title: string | null }[]
  /** Changes with every act of the viewer that went through; then the form that was sent starts empty. */
  round: string
  text: { opening: string; unreached: string }
}

/**
 * The forms of the page. When somebody else was faster, or the viewer did something else, the page shows
 * the new state, and a form that was begun may be folded now, or no longer be offered: it stays, with what
 * was typed and the reason. A folded one is asked for again, for the page as it is now.
 */
export function ActionDesk({ items, groups, round, text }: Props) {
  const { begun, begin, send, freshKey } = useBegun(items, round)
  const keys = begun.map(({ key }) => key)
  const { desk, opening, unreached } = useUnfold(items, keys)
  const shown = [
    ...begun.filter(({ key }) => !items.some((item) => item.key === key)),
    ...items.map((item) => placed(item, begun)),
  ]
  return (
    <div ref={desk} className="grid">
      {groups.map(({ key: group, title }) => {
        const own = shown.filter((item) => item.group === group)
        if (own.length === 0) return null
        return (
          <div key={group} className={title ? 'mt-4' : undefined}>
            {title ? <h3 className="text-ink-3 text-sm">{title}</h3> : null}
            {own.map((item) => (
              <div
                key={freshKey(item.key)}
                className="relative"
                onInputCapture={() => begin(item)}
                onSubmitCapture={() => send(item)}
              >
                {item.node}
                <Underway
                  isOpening={opening.includes(item.key)}
                  isUnreached={unreached === item.key}
                  text={text}
                />
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

/** A form that was begun does not move to another group: on the way it would lose what was typed. */
function placed(item: DeskItem, begun: readonly DeskItem[]): DeskItem {
  const own = begun.find(({ key }) => key === item.key)
  if (!own) return item
  return item.href ? own : { ...item, group: own.group }
}

type UnderwayProps = { isOpening: boolean; isUnreached: boolean; text: Props['text'] }

/** Said beside the link that was pressed; nothing while the server is quick. */
function Underway({ isOpening, isUnreached, text }: UnderwayProps) {
  if (isUnreached) {
    return (
      <p role="alert" className="py-2 text-red text-sm">
        {text.unreached}
      </p>
    )
  }
  if (!isOpening) return null
  return (
    <p
      role="status"
      className="late pointer-events-none absolute top-0 right-0 flex h-10 items-center bg-paper text-ink-3 text-sm md:h-8"
    >
      {text.opening}
    </p>
  )
}
