import { z } from 'zod'

/** A refusal (RFC 9457): `code` is for programs, `detail` and `errors` are for people. */
export const problemJson = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    whoCan: z.array(z.string()).optional(),
    currentVersion: z.int().optional(),
  })
  .meta({ id: 'Problem' })
