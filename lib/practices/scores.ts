import type { DistrictDb, Tx } from '#lib/db/district.ts'

/** What an item got in a sealed check-up. */
export type ItemScore = Readonly<{
  chamber: string
  standard: string
  item: string
  score: number
  sealedAt: Date
}>

/** Scores of sealed check-ups of these chambers, the latest first; one statement. */
export async function sealedScores(
  db: DistrictDb | Tx,
  districtId: string,
  chambers: readonly string[],
): Promise<ItemScore[]> {
  return db.$queryRaw<ItemScore[]>`
    SELECT c.chamber_code AS chamber, c.standard_code AS standard, s.item,
      s.score::float8 AS score, c.sealed_at AS "sealedAt"
    FROM checkup c
    JOIN checkup_score s ON s.district_id = c.district_id AND s.checkup_id = c.id
    WHERE c.district_id = ${districtId} AND c.chamber_code = ANY(${[...chambers]})
      AND c.status = 'sealed' AND s.score IS NOT NULL
    ORDER BY c.sealed_at DESC, c.id DESC`
}

type About = Readonly<{
  chamberCode: string
  standardCode: string | null
  item: string | null
  createdAt: Date
}>

/** The last score of the item of a step, when a check-up was sealed after it was planned. */
export function scoreSince(step: About, scores: readonly ItemScore[]): number | null {
  const found = scores.find(
    ({ chamber, standard, item, sealedAt }) =>
      chamber === step.chamberCode &&
      standard === step.standardCode &&
      item === step.item &&
      sealedAt > step.createdAt,
  )
  return found?.score ?? null
}
