import type { EventType } from '#lib/domain/events.ts'
import type { MessageValues } from '#lib/i18n/translator.ts'
import type { ChainLink, EventDto, IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type EventOf<T extends EventType> = Extract<EventDto, { type: T }>

/** What an event adds to its sentence. */
export type Told = {
  /** Places of the sentence besides `{who}`. */
  values?: MessageValues
  /** Text as somebody wrote it. */
  quote?: string | null
}
export type Teller<T extends EventType> = (event: EventOf<T>, context: Context) => Told
export type Context = Speech & { issue: IssueDetail; link: (id: string) => ChainLink | undefined }
