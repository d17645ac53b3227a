'use client'

import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSheet } from './sheet-context.tsx'
import { fillLine } from './sheet-fields.ts'
import type { Entry } from './sheet-send.ts'
import type { Said } from './sheet-setup.ts'

/** How a line stands: saved, waiting, refused and why, or two opinions to choose from. */
export function LineState({ item }: { item: string }) {
  const { shown, setup } = useSheet()
  const state = shown.lines[item] ?? { kind: 'idle' }
  const { text } = setup
  return (
    <div role="status" className="no-print min-h-5 text-sm">
      {state.kind === 'saved' ? (
        <span className="inline-flex items-center gap-1 text-green">
          <Icon name="check" className="size-4" />
          {text.saved}
        </span>
      ) : null}
      {state.kind === 'sending' ? <span className="text-ink-3">{text.sending}</span> : null}
      {state.kind === 'waiting' || state.kind === 'signedOut' ? (
        <span className="inline-flex items-center gap-1 font-bold text-amber">
          <Icon name="clock" className="size-4" />
          {text[state.kind]}
        </span>
      ) : null}
      {state.kind === 'needsWords' ? (
        <span className="font-bold text-red">{text.needsWords}</span>
      ) : null}
      {state.kind === 'needsScore' || state.kind === 'refused' ? (
        <span className="font-bold text-red">{state.message}</span>
      ) : null}
      {state.kind === 'conflict' ? <Conflict item={item} theirs={state.theirs} /> : null}
    </div>
  )
}

function Conflict({ item, theirs }: { item: string; theirs: Said }) {
  const { keeper, setup } = useSheet()
  const { text } = setup
  const mine: Pick<Entry, 'score' | 'words'> | undefined = keeper.entryOf(item)
  const say = (sentence: string, score: string, words: string) =>
    sentence.replace('{score}', score).replace('{words}', words || '—')
  const given = theirs.score === null ? '' : `${theirs.score}`
  function letStand() {
    fillLine(item, given, theirs.words)
    keeper.settle(item, theirs, 'theirs')
  }
  return (
    <div className="grid gap-2 border-amber border-l-2 bg-amber-wash px-3 py-2">
      <p className="font-bold">{text.conflict}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="grid content-start gap-1">
          <p>{say(text.mine, mine?.score ?? '', mine?.words ?? '')}</p>
          <Button size="small" variant="quiet" onClick={() => keeper.settle(item, theirs, 'mine')}>
            {text.keepMine}
          </Button>
        </div>
        <div className="grid content-start gap-1">
          <p>{say(text.theirs, given || '—', theirs.words)}</p>
          <Button size="small" variant="quiet" onClick={letStand}>
            {text.keepTheirs}
          </Button>
        </div>
      </div>
    </div>
  )
}
