import { z } from 'zod'

/** Lengths in characters; the same figures limit the form fields and the API. */
export const TEXT_LIMITS = { title: 120, name: 80, note: 4000, reason: 2000, login: 40 } as const

/** As many files as one statement may carry. */
export const FILES_LIMIT = 20

// Control characters except line feed and tab, lone surrogates, and all that leaves no mark: zero
// width, direction, fillers, tags. A variation selector is part of the character before it (rare
// names and emoji need it), and the joiner U+200D may stand between two emoji.
const FORBIDDEN_SIGNS = [
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufff9-\\ufffb]',
  '\\p{Cs}',
  '(?![\\p{Variation_Selector}\\u200d])\\p{Default_Ignorable_Code_Point}',
  '(?<!\\S)\\p{Variation_Selector}',
  '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d',
  '\\u200d(?!\\p{Extended_Pictographic})',
].join('|')
const FORBIDDEN = new RegExp(FORBIDDEN_SIGNS, 'u')
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN_SIGNS, 'gu')
/** Letters, Chinese characters and their signs: most texts hold nothing else. */
const PLAIN = /^[\n\u0020-\u007e\u3000-\u3002\u4e00-\u9fff\uff01-\uff5e]*$/
const LINE_BREAK = /[\n\t]/

/** Text without what `text` would refuse in it: characters that cannot be seen. */
export function withoutUnseen(given: string): string {
  return PLAIN.test(given) ? given : given.replace(EVERY_FORBIDDEN, '')
}

/** The first so many characters, but never half of one. */
export function cut(given: string, max: number): string {
  return given.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}

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

/** A month, `YYYY-MM`, between 2000 and 2099. */
export const calendarMonth = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)

/** A unit code: letters, digits and hyphens. */
export const unitCode = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/)

/** An issue number: prefix, year, counter, e.g. NC-2026-00215. */
export const issueNumber = z.string().regex(/^[A-Z]{1,8}-\d{4}-\d{5,7}$/)
