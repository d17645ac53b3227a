import { z } from 'zod'

type ListPage<T> = Readonly<{
  items: readonly T[]
  nextCursor: string | null
  total?: number | null
}>

/** A page of a list as the API answers it; `total` only when it was asked for. */
export function showPage<T, J>({ items, nextCursor, total }: ListPage<T>, show: (item: T) => J) {
  return { items: items.map(show), nextCursor, ...(typeof total === 'number' ? { total } : {}) }
}

/** The schema of such a page. */
export function pageJson<S extends z.ZodType>(item: S) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int().min(0).optional(),
  })
}
