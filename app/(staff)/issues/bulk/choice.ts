import type { Chosen } from '#components/issues/bulk/bulk-form.tsx'
import { getBulk, listChosen } from '#lib/bulk/queries.ts'
import { readLines } from '#lib/bulk/schema.ts'
import { BULK_ACTIONS, type BulkAction } from '#lib/domain/bulk.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { issueNumber } from '#lib/domain/text.ts'

/** The query of an address, as Next gives it. */
export type Query = Record<string, string | string[] | undefined>

/** What is to be done, if that is one of the bulk actions, and to which issues. */
export type Choice = Readonly<{ act: BulkAction | null; chosen: Chosen }>

/**
 * Reads what the address chooses: `number=NC-2026-00001~7` for an issue as it was seen at version 7,
 * `number=NC-2026-00001` for one as it now is, or `again=JOB` for what a job refused, as it now is.
 * What is invisible or no number at all is left out.
 */
export async function readChoice(actor: Actor, query: Query): Promise<Choice> {
  const again = await refusedIn(actor, [query.again].flat()[0])
  const named = again?.lines ?? readLines([query.number ?? []].flat().join(' '))
  const given = named.filter(({ number }) => issueNumber.safeParse(number).success)
  const issues = await listChosen(
    actor,
    given.map(({ number }) => number),
  )
  const seen = new Map(given.map(({ number, version }) => [number, version]))
  const lines = issues.map(({ number, version }) => ({
    number,
    version: seen.get(number) || version,
  }))
  const asked = [query.action].flat()[0]
  const act = BULK_ACTIONS.find((one) => one === asked) ?? again?.action ?? null
  return { act, chosen: { issues, lines } }
}

async function refusedIn(actor: Actor, id: string | undefined) {
  if (id === undefined) return null
  try {
    const { action, lines } = await getBulk(actor, id)
    const refused = lines.filter(({ status }) => status === 'refused')
    return { action, lines: refused.map(({ number }) => ({ number, version: undefined })) }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return null
    throw error
  }
}
