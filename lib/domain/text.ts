import { z } from 'zod'

/** Lengths in characters; the same figures limit the form fields and the API. */
export const TEXT_LIMITS = { title: 120, name: 80, note: 4000, reason: 2000, login: 40 } as const

// Control characters except line feed and tab, zero-width and direction marks, lone surrogates.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u
const LINE_BREAK = /[\n\t]/

/**
 * Text a person typed: trimmed, NFC, CRLF folded, without characters that cannot be seen.
 * `lines` allows line breaks. Issues carry the message keys `invisible` and `one_line` as params.
 */
export function text(limits: { min?: number; max: number; lines?: boolean }) {
  const { min = 1, max, lines = false } = limits
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((value) => !FORBIDDEN.test(value), { params: { rule: 'invisible' } })
        .refine((value) => lines || !LINE_BREAK.test(value), { params: { rule: 'one_line' } }),
    )
}

/** A calendar date that exists, `YYYY-MM-DD`, between 2000 and 2099. */
export const calendarDate = z.iso
  .date()
  .refine((value) => value >= '2000-01-01' && value <= '2099-12-31', {
    params: { rule: 'date_range' },
  })

/** A unit code: letters, digits and hyphens. */
export const unitCode = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)

/** An issue number: prefix, year, counter, e.g. NC-2026-00215. */
export const issueNumber = z.string().regex(/^[A-Z]{1,8}-\d{4}-\d{5,7}$/)
