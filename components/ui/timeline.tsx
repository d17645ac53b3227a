import type { ReactNode } from 'react'
import { classes } from './class-names.ts'

export type TimelineEntry = {
  key: string
  /** Machine-readable moment. */
  at: string
  /** 15:04 */
  time: string
  /** The exact moment, on hover. */
  exact?: string
  /** One sentence. */
  sentence: ReactNode
  /** A reason or note as it was written. */
  quote?: ReactNode
  /** Evidence and the like. */
  after?: ReactNode
  /** Done by the machine: smaller than what people did. */
  minor?: boolean
  /** An official act: dispatch, close-out. */
  official?: boolean
}

export type TimelineDay = { key: string; label: string; entries: TimelineEntry[] }

/** What happened, one sentence each, grouped by day. */
export function Timeline({ days }: { days: TimelineDay[] }) {
  return (
    <ol className="grid gap-6">
      {days.map(({ key, label, entries }) => (
        <li key={key}>
          <h3 className="mb-1 font-bold text-ink-2">{label}</h3>
          <ol>
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { at, time, exact, sentence, quote, after, minor, official } = entry
  return (
    <li className="relative grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-5">
      <time dateTime={at} title={exact} className="text-right text-ink-3 text-sm leading-[inherit]">
        {time}
      </time>
      <div
        className={classes(
          'relative border-rule border-l pb-3 pl-5',
          minor ? 'text-ink-3 text-sm' : 'text-ink',
        )}
      >
        <span
          aria-hidden="true"
          className={classes(
            'absolute -left-[5px] top-[0.55em] size-[9px] rounded-full border',
            official ? 'border-seal bg-seal' : minor ? 'border-rule bg-paper' : 'border-ink bg-ink',
          )}
        />
        <div>{sentence}</div>
        {quote ? (
          <blockquote className="mt-1 whitespace-pre-line border-rule border-l-2 pl-3 text-ink-2">
            {quote}
          </blockquote>
        ) : null}
        {after ? <div className="mt-2">{after}</div> : null}
      </div>
    </li>
  )
}
