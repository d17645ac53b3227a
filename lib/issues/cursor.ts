import { createHash } from 'node:crypto'
import { z } from 'zod'
import { issueOrder } from '#lib/access/issue-order.ts'
import { Prisma } from '#lib/db/client.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Sort } from '#lib/domain/ledger-state.ts'
import { calendarDate, issueNumber } from '#lib/domain/text.ts'
import { cursorInstant, decodeCursor, encodeCursor } from '#lib/search/cursor.ts'
import type { IssueListInput } from './schema.ts'

const { sql } = Prisma

/** Place in a list: the last line's sort value and number, bound to the filters it was made for. */
const cursorShape = z.tuple([z.string(), z.string().nullable(), issueNumber])

type Column = 'dueOn' | 'reportedAt' | 'number'

function parseSort(sort: Sort): { column: Column; direction: 'asc' | 'desc' } {
  const descending = sort.startsWith('-')
  return { column: sort.replace('-', '') as Column, direction: descending ? 'desc' : 'asc' }
}

/** Hash of everything that decides what the list holds; a cursor of another list is refused. */
function listKey({ cursor: _c, limit: _l, count: _n, ...rest }: IssueListInput): string {
  return createHash('sha256').update(JSON.stringify(rest)).digest('base64url').slice(0, 12)
}

/** The opaque place after this line. */
export function cursorAfter(
  input: IssueListInput,
  last: { dueOn: string | null; reportedAt: Date; number: string },
): string {
  const { column } = parseSort(input.sort)
  const value = last[column]
  const text = value instanceof Date ? value.toISOString() : value
  return encodeCursor([listKey(input), text, last.number])
}

/** Order of the list. */
export function orderOf({ sort }: IssueListInput): Prisma.Sql {
  return issueOrder(sort)
}

/**
 * The lines after the cursor, as a condition (keyset paging).
 * @throws DomainError bad_cursor when it is damaged or belongs to another list.
 */
export function afterCursor(input: IssueListInput): Prisma.Sql {
  if (input.cursor === undefined) return sql`TRUE`
  const [key, value, number] = decodeCursor(input.cursor, cursorShape)
  if (key !== listKey(input)) throw badCursor()
  const { column, direction } = parseSort(input.sort)
  const beyond = direction === 'asc' ? sql`>` : sql`<`
  if (column === 'number') return sql`i.number ${beyond} ${number}`
  if (column === 'reportedAt') {
    const at = checked(cursorInstant, value)
    return sql`(i.reported_at, i.number) ${beyond} (${at}::timestamptz, ${number})`
  }
  if (value === null) return sql`i.due_on IS NULL AND i.number ${beyond} ${number}`
  const due = checked(calendarDate, value)
  return sql`((i.due_on, i.number) ${beyond} (${due}::date, ${number}) OR i.due_on IS NULL)`
}

function checked(shape: z.ZodType<string>, value: string | null): string {
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw badCursor()
  return parsed.data
}

function badCursor(): DomainError {
  return new DomainError('bad_cursor', { path: 'cursor' })
}
