import { z } from 'zod'
import { PAPER_KINDS } from '#lib/domain/codes.ts'
import { issueNumber } from '#lib/domain/text.ts'

/** The media type of a paper for a word processor. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const kind = z.enum(PAPER_KINDS)
/** The version the person saw, so that two who upload at once do not pass each other. */
const version = z.int().min(0)

/** A template as it arrived. */
export const setTemplateInput = z.strictObject({
  kind,
  version,
  name: z.string().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
})

/** Back to the product's own template. */
export const resetTemplateInput = z.strictObject({ kind, version })

export const paperKindInput = z.strictObject({ kind })

/** So many papers go into one archive. */
export const ARCHIVE_LIMIT = 200

/**
 * Issue numbers out of an address, each once. A ledger says with which version it saw an issue
 * (`NC-2026-00001~7`), which papers do not care about; what is no number is left out.
 */
export function readNumbers(given: string | readonly string[] | undefined): string[] {
  const numbers = [given ?? []].flat().map((one) => one.split('~')[0] ?? '')
  return [...new Set(numbers)].filter((one) => issueNumber.safeParse(one).success)
}
