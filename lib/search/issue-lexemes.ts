import type { Correctable } from '#lib/domain/correction.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import { gramsOf } from './grams.ts'

/**
 * Where in an issue a piece stands, as the first letter of its lexeme: so a search can ask for titles
 * first, and an edit takes away what it replaces.
 */
export const FIELDS = { number: '#', title: 't', description: 'd', note: 'n' } as const
export type Field = keyof typeof FIELDS

type Text = Readonly<{ field: Field; text: unknown }>

/** The fields of payloads that hold what somebody said: progress, comments, reasons, orders. */
export const NOTES = ['note', 'reason', 'requirement', 'remedy'] as const

/** Everything people wrote in an event, with where it counts. */
export function textsOf(event: NewEvent): { field: Field; text: string }[] {
  const said = event.payload as Readonly<Record<(typeof NOTES)[number], unknown>>
  const files = 'evidence' in event.payload ? event.payload.evidence : []
  const all: Text[] = [
    ...headTexts(event),
    ...NOTES.map((name) => ({ field: 'note' as const, text: said[name] })),
    ...files.map(({ name }) => ({ field: 'note' as const, text: name })),
  ]
  return all.flatMap(({ field, text }) =>
    typeof text === 'string' && text.trim() !== '' ? [{ field, text }] : [],
  )
}

/** Number, title, description and the facts of the ledger. */
function headTexts({ type, payload }: NewEvent): Text[] {
  switch (type) {
    case 'issue.reported':
      return [
        { field: 'number', text: payload.number },
        { field: 'title', text: payload.title },
        { field: 'description', text: payload.description },
      ]
    case 'issue.edited':
      return [
        { field: 'title', text: payload.title },
        { field: 'description', text: payload.description },
      ]
    case 'issue.corrected':
      return factText(payload.field, payload.to)
    case 'issue.imported':
      return [
        ...Object.entries(payload.facts).flatMap(([fact, text]) =>
          factText(fact as Correctable, text),
        ),
        { field: 'note', text: payload.carried.progress },
      ]
    default:
      return []
  }
}

/** Where a fact of the ledger counts; codes are not words, and telephone numbers are nobody's clue. */
const SEARCHED: Partial<Record<Correctable, Field>> = {
  title: 'title',
  description: 'description',
  goal: 'note',
  measures: 'note',
  accountableLeader: 'note',
  owner: 'note',
  difficulties: 'note',
  remark: 'note',
}

/** The facts of the ledger that are found among what was said. */
export const NOTED_FACTS = (Object.keys(SEARCHED) as Correctable[]).filter(
  (fact) => SEARCHED[fact] === 'note',
)

function factText(fact: Correctable, text: unknown): Text[] {
  const field = SEARCHED[fact]
  return field ? [{ field, text }] : []
}

/** The fields that an event writes anew, as first letters: what stood there is found no longer. */
export function replacedBy(events: readonly NewEvent[]): string[] {
  const replaced = events.flatMap(({ type, payload }): string[] => {
    if (type === 'issue.edited') return [FIELDS.title, FIELDS.description]
    if (type !== 'issue.corrected') return []
    if (payload.field === 'title') return [FIELDS.title]
    return payload.field === 'description' ? [FIELDS.description] : []
  })
  return [...new Set(replaced)]
}

/** The lexemes of one event; none when it carries no text. */
function lexemesOf(event: NewEvent): Set<string> {
  const lexemes = new Set<string>()
  for (const { field, text } of textsOf(event)) {
    for (const gram of gramsOf(text)) lexemes.add(FIELDS[field] + gram)
  }
  return lexemes
}

/** More than so many lexemes are not kept: the database takes no more than a megabyte of them. */
export const MOST_LEXEMES = 40_000

/** The lexemes of a whole history, as appending its events one by one leaves them. */
export function lexemesOfHistory(events: readonly NewEvent[]): Set<string> {
  let lexemes = new Set<string>()
  for (const event of events) {
    const replaced = replacedBy([event])
    if (replaced.length > 0) {
      lexemes = new Set([...lexemes].filter((one) => !replaced.includes(one.charAt(0))))
    }
    const fresh = lexemesOf(event)
    if (lexemes.size < MOST_LEXEMES) for (const one of fresh) lexemes.add(one)
  }
  return lexemes
}
