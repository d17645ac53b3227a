import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { RowDraft } from './draft.ts'

/**
 * New rows that probably repeat an issue there is, or a row above: the same chamber, the same words,
 * the same day. They are shown and never part of "accept all". Without a chamber nothing can be said.
 */
export async function withDuplicates(
  districtId: string,
  drafts: readonly RowDraft[],
): Promise<RowDraft[]> {
  const known = await knownIssues(districtId, drafts)
  return drafts.map((draft) => {
    const key = keyOf(draft)
    if (key === null) return draft
    const first = known.get(key)
    if (first === undefined) known.set(key, `#${draft.row ?? 0}`)
    return first === undefined ? draft : { ...draft, duplicateOf: first }
  })
}

function keyOf({ opening }: RowDraft): string | null {
  if (!opening?.chamber || opening.reportedOn === null) return null
  return `${opening.chamber}\n${opening.reportedOn}\n${opening.description}`
}

async function knownIssues(
  districtId: string,
  drafts: readonly RowDraft[],
): Promise<Map<string, string>> {
  const openings = drafts.flatMap(({ opening }) => (opening?.chamber ? [opening] : []))
  if (openings.length === 0) return new Map()
  const chambers = [...new Set(openings.flatMap(({ chamber }) => chamber ?? []))]
  const texts = [...new Set(openings.map(({ description }) => description))]
  const found = await rows<Found>(Prisma.sql`
    SELECT i.number, i.chamber_code AS chamber, i.description, i.reported_at AS "reportedAt"
    FROM issue i WHERE i.district_id = ${districtId} AND i.chamber_code = ANY(${chambers}::text[])
      AND i.description = ANY(${texts}::text[]) AND i.stage NOT IN ('declined', 'terminated')
    ORDER BY i.number DESC`)
  return new Map(
    found.map(({ number, chamber, description, reportedAt }) => [
      `${chamber}\n${dateOf(reportedAt)}\n${description}`,
      number,
    ]),
  )
}

type Found = Readonly<{ number: string; chamber: string; description: string; reportedAt: Date }>
