import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { issueNumber } from '#lib/domain/text.ts'
import { decodeCursor, encodeCursor } from '#lib/search/cursor.ts'
import type { IssueListInput, Sort } from './schema.ts'

/** Place in a list: the last line's sort value and number, bound to the filters it was made for. */
const cursorShape = z.tuple([z.string(), z.string().nullable(), issueNumber])
/** What a date column can hold; anybody may write a cursor. */
const instant = z.iso.datetime().refine((value) => value >= '2000' && value < '2100')

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
  last: { dueOn: Date | null; reportedAt: Date; number: string },
): string {
  const { column } = parseSort(input.sort)
  const value = last[column]
  const text = value instanceof Date ? value.toISOString() : value
  return encodeCursor([listKey(input), text, last.number])
}

/** Order of the list: empty due dates last in both directions, the number decides ties. */
export function orderOf(input: IssueListInput): Prisma.IssueOrderByWithRelationInput[] {
  const { column, direction } = parseSort(input.sort)
  if (column === 'number') return [{ number: direction }]
  const first =
    column === 'dueOn'
      ? { dueOn: { sort: direction, nulls: 'last' as const } }
      : { [column]: direction }
  return [first, { number: direction }]
}

/**
 * The lines after the cursor, as a condition (keyset paging).
 * @throws DomainError bad_cursor when it is damaged or belongs to another list.
 */
export function afterCursor(input: IssueListInput): Prisma.IssueWhereInput {
  if (input.cursor === undefined) return {}
  const [key, value, number] = decodeCursor(input.cursor, cursorShape)
  if (key !== listKey(input)) throw badCursor()
  const { column, direction } = parseSort(input.sort)
  const beyond = direction === 'asc' ? 'gt' : 'lt'
  if (column === 'number') return { number: { [beyond]: number } }
  if (value === null && column === 'dueOn') return { dueOn: null, number: { [beyond]: number } }
  if (!instant.safeParse(value).success) throw badCursor()
  const at = new Date(String(value))
  return {
    OR: [
      { [column]: { [beyond]: at } },
      { [column]: at, number: { [beyond]: number } },
      ...(column === 'dueOn' ? [{ dueOn: null }] : []),
    ],
  }
}

function badCursor(): DomainError {
  return new DomainError('bad_cursor', { path: 'cursor' })
}
