import type { AwardStanding } from '#lib/domain/awards.ts'
import type { AwardKind, AwardLevel } from '#lib/domain/codes.ts'

type Named = Readonly<{ code: string; name: string }>

/** An award; dates are `YYYY-MM-DD`, the reward yuan. */
export type AwardLine = Readonly<{
  id: string
  chamber: Named
  kind: AwardKind
  level: AwardLevel
  round: string
  awardedOn: string
  expiresOn: string | null
  rewardYuan: number | null
  rewardedOn: string | null
  document: string | null
  revokedOn: string | null
  standing: AwardStanding
}>

export type AwardDetail = AwardLine &
  Readonly<{
    version: number
    proof: readonly Readonly<{ id: string; name: string }>[]
    manageable: boolean
  }>

/** What a list adds up to: rewards of awards not revoked, promised and paid, in yuan. */
export type AwardSums = Readonly<{ count: number; promised: number; paid: number }>

/** A chamber that qualifies by its check-up, with the points it has now. */
export type Candidate = Readonly<{
  chamber: Named
  checkupId: string
  sealed: number
  total: number
}>

export type CampaignChoice = Readonly<{ id: string; name: string }>

/** Who qualifies in a campaign, best first; `out` counts the sealed check-ups that do not. */
export type Shortlist = Readonly<{
  campaigns: readonly CampaignChoice[]
  campaign: CampaignChoice | null
  candidates: readonly Candidate[]
  out: number
}>
