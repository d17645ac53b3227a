import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { listHref } from '#components/admin/list-href.ts'
import { DomainError } from '#lib/domain/errors.ts'

/** The query of an address, as Next gives it. */
export type Query = Record<string, string | string[] | undefined>

/**
 * Reads the filters of a list from its address. What cannot be used is left out and named, so that
 * an old or mistyped link still shows the list.
 */
export function readFilters<S extends z.ZodType<object>>(
  schema: S,
  query: Query,
): { input: z.output<S>; ignored: string[] } {
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(query)) {
    const last = [value ?? []].flat().at(-1)?.trim()
    if (last) given[name] = last
  }
  const parsed = schema.safeParse(given)
  if (parsed.success) return { input: parsed.data, ignored: [] }
  const ignored = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  )
  const usable = Object.entries(given).filter(([name]) => !ignored.includes(name))
  return { input: schema.parse(Object.fromEntries(usable)), ignored: [...new Set(ignored)] }
}

/** A page of a list; a cursor that is not of this list leads to its first page. */
export async function orFirstPage<T>(
  found: Promise<T>,
  path: string,
  input: Record<string, unknown>,
): Promise<T> {
  try {
    return await found
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'bad_cursor') throw error
    return redirect(listHref(path, { ...input, cursor: undefined }))
  }
}
