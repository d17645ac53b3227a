import { z } from 'zod'
import { versionInput } from '#lib/domain/action-inputs.ts'
import { BULK_ACTIONS, BULK_INPUTS, type BulkDeed } from '#lib/domain/bulk.ts'
import { issueNumber } from '#lib/domain/text.ts'

/** As many issues as one bulk job may hold. */
export const BULK_LIMIT = 1000
/** As many lines of one account may wait: the jobs of others stand behind them. */
export const WAITING_LIMIT = 5 * BULK_LIMIT
/** A job of no more lines than this is done while the person waits for the page. */
export const RIGHT_AWAY = 20

/** One issue and the version of it that the person saw when choosing it. */
const chosenLine = z.strictObject({ number: issueNumber, version: versionInput })
export type ChosenLine = z.output<typeof chosenLine>

const lines = z.array(chosenLine).min(1).max(BULK_LIMIT)

const withAction = BULK_ACTIONS.map((action) => {
  const input = BULK_INPUTS[action]
  // An action that asks for nothing need not be given an empty answer.
  const optional = input.safeParse({}).success ? z.prefault(input as z.ZodType, {}) : input
  return z.strictObject({ action: z.literal(action), input: optional, lines })
})

/** The body of a bulk job: the action decides what `input` holds. */
export const bulkInput = z.discriminatedUnion(
  'action',
  withAction as unknown as [z.core.$ZodTypeDiscriminable],
) as unknown as z.ZodType<BulkDeed & { lines: ChosenLine[] }, unknown>

/** What a stored job asks for, as `bulkInput` wrote it. */
export const storedDeed = z.discriminatedUnion(
  'action',
  BULK_ACTIONS.map((action) =>
    z.object({ action: z.literal(action), input: BULK_INPUTS[action] }),
  ) as unknown as [z.core.$ZodTypeDiscriminable],
) as unknown as z.ZodType<BulkDeed, unknown>

/** Chosen lines as an address or a form writes them: `NC-2026-00215~7`, separated by blanks. */
export function writeLines(chosen: readonly ChosenLine[]): string {
  return chosen.map(({ number, version }) => `${number}~${version}`).join(' ')
}

/** The same read again; what is not of that form is left as it is, for the schema to refuse. */
export function readLines(text: string): { number: string; version: number | undefined }[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [number = '', version] = part.split('~')
      return { number, version: version === undefined ? undefined : Number(version) }
    })
}
