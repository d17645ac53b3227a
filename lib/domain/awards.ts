import type { AwardKind, AwardLevel } from './codes.ts'

/** What the district gives for an award (yuan), as a proposal that may be changed: 10 万 and 5 万. */
const REWARDS: Partial<Record<`${AwardKind}/${AwardLevel}`, number>> = {
  'four_good/national': 100_000,
  'four_good/municipal': 50_000,
}

/** The reward proposed for an award, in yuan; null when none is. */
export function proposedReward(kind: AwardKind, level: AwardLevel): number | null {
  return REWARDS[`${kind}/${level}`] ?? null
}

export const AWARD_STANDINGS = ['valid', 'expired', 'revoked'] as const
export type AwardStanding = (typeof AWARD_STANDINGS)[number]

/** How an award stands on a day; it still holds on its last one. */
export function awardStanding(
  award: Readonly<{ expiresOn: string | null; revokedOn: string | null }>,
  today: string,
): AwardStanding {
  if (award.revokedOn !== null) return 'revoked'
  return award.expiresOn !== null && award.expiresOn < today ? 'expired' : 'valid'
}
