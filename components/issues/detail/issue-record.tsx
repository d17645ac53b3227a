import { Timeline, type TimelineDay, type TimelineEntry } from '#components/ui/timeline.tsx'
import { dateOf } from '#lib/domain/calendar.ts'
import type { EventDto, EvidenceDto, IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { sentenceOf } from './event-sentences.ts'
import { EvidenceLinks } from './evidence-links.tsx'

type Props = {
  events: readonly EventDto[]
  files: readonly EvidenceDto[]
  issue: IssueDetail
  speech: Speech
}

/** The record of an issue: one sentence per event, by day, the newest last. */
export function IssueRecord({ events, files, issue, speech }: Props) {
  const days = new Map<string, TimelineEntry[]>()
  for (const event of events) {
    const day = dateOf(new Date(event.at))
    const entries = days.get(day) ?? []
    entries.push(entryOf(event, { files, issue, speech }))
    days.set(day, entries)
  }
  const { format, now } = speech
  const shown = [...days].map(
    ([key, entries]): TimelineDay => ({ key, label: format.date(key, now), entries }),
  )
  return <Timeline days={shown} />
}

function entryOf(event: EventDto, { files, issue, speech }: Omit<Props, 'events'>): TimelineEntry {
  const { t, format } = speech
  const { text, quote, isOfficial } = sentenceOf(event, issue, speech)
  const isMachine = event.cause.kind !== 'person'
  const own = files.filter(({ seq }) => seq === event.seq)
  return {
    key: String(event.seq),
    at: event.at,
    time: format.time(event.at),
    exact: format.exact(event.at),
    sentence: (
      <p id={`event-${event.seq}`} className="scroll-mt-20 target:bg-action-wash">
        {text}
        {isMachine ? (
          <span className="ml-2 text-ink-3">{t(`events.cause.${event.cause.kind}`)}</span>
        ) : null}
      </p>
    ),
    quote: quote ?? undefined,
    after: own.length > 0 ? <EvidenceLinks files={own} /> : undefined,
    minor: isMachine,
    official: isOfficial,
  }
}
