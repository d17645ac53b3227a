import { z } from 'zod'
import { DomainError } from '#lib/domain/errors.ts'

/** Rows of a list and the opaque cursor of the next page, null on the last. */
export type Page<T> = Readonly<{ items: T[]; nextCursor: string | null }>

/** An instant in a cursor, within what a date column can hold: anybody may write a cursor. */
export const cursorInstant = z.iso.datetime().refine((value) => value >= '2000' && value < '2100')

type Position = readonly (string | number | null)[]

/** An opaque cursor that holds where a list stopped. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/**
 * Where a list stopped, checked against the shape its order needs.
 * @throws DomainError bad_cursor when it was not made by this list.
 */
export function decodeCursor<S extends z.ZodType>(cursor: string, shape: S): z.output<S> {
  const refusal = new DomainError('bad_cursor', { path: 'cursor' })
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  // Anybody may write a cursor, and the database takes no NUL in a text.
  if (text.includes('\\u0000')) throw refusal
  try {
    return shape.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) throw refusal
    throw error
  }
}

/** Cuts `limit + 1` rows, read to see whether more follow, into a page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
  dto: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > limit && last ? encodeCursor(position(last)) : null
  return { items: shown.map(dto), nextCursor }
}
