import type { z } from 'zod'

/**
 * What a schema names of a value, and nothing else: what features add to their DTOs for pages does
 * not become part of the API by itself.
 */
export function only<S extends z.ZodObject>(schema: S, value: z.output<S>): z.output<S> {
  const named = Object.keys(schema.shape).filter((key) => value[key] !== undefined)
  return Object.fromEntries(named.map((key) => [key, value[key]])) as z.output<S>
}
