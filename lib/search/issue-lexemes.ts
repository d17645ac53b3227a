import type { NewEvent } from '#lib/domain/events.ts'
import { gramsOf } from './grams.ts'

/**
 * Where in an issue a piece stands, as the first letter of its lexeme: so a search can ask for titles
 * first, and an edit takes away what it replaces.
 */
export const FIELDS = { number: '#', title: 't', description: 'd', note: 'n' } as const
export type Field = keyof typeof FIELDS

type Text = Readonly<{ field: Field; text: string }>

/** Everything people wrote in an event, with where it counts. */
export function textsOf(event: NewEvent): Text[] {
  const texts: Text[] = []
  const add = (field: Field, text: unknown) => {
    if (typeof text === 'string' && text.trim() !== '') texts.push({ field, text })
  }
  if (event.type === 'issue.reported') add('number', event.payload.number)
  if (event.type === 'issue.reported' || event.type === 'issue.edited') {
    add('title', event.payload.title)
    add('description', event.payload.description)
  }
  const { payload } = event
  const said = payload as Readonly<Record<(typeof NOTES)[number], unknown>>
  for (const name of NOTES) add('note', said[name])
  if ('evidence' in payload) for (const { name } of payload.evidence) add('note', name)
  return texts
}

/** The fields of payloads that hold what somebody said: progress, comments, reasons, orders. */
const NOTES = ['note', 'reason', 'requirement', 'remedy'] as const

/** The lexemes of one event; none when it carries no text. */
export function lexemesOf(event: NewEvent): string[] {
  const lexemes = new Set<string>()
  for (const { field, text } of textsOf(event)) {
    for (const gram of gramsOf(text)) lexemes.add(FIELDS[field] + gram)
  }
  return [...lexemes]
}

/** What an edit replaces: the fields it writes anew. */
export const REPLACED: readonly string[] = [FIELDS.title, FIELDS.description]

/** More than so many lexemes are not kept: the database takes no more than a megabyte of them. */
export const MOST_LEXEMES = 40_000

/** The lexemes of a whole history, as appending its events one by one leaves them. */
export function lexemesOfHistory(events: readonly NewEvent[]): Set<string> {
  let lexemes = new Set<string>()
  for (const event of events) {
    if (event.type === 'issue.edited') {
      lexemes = new Set([...lexemes].filter((one) => !REPLACED.includes(one.charAt(0))))
    }
    const fresh = lexemesOf(event)
    if (lexemes.size < MOST_LEXEMES) for (const one of fresh) lexemes.add(one)
  }
  return lexemes
}
