import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { type DistrictDb, districtDb } from '#lib/db/district.ts'
import { itemKeys } from '#lib/domain/origin.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { standardContentSchema, tally } from '#lib/domain/standard.ts'
import type { CampaignChoice, Candidate, Shortlist } from './dto.ts'

/** What an issue says of the item it came from: scored again for which check-up, and with what. */
const rescored = z.object({
  origin: z.object({ item: z.string() }),
  rescore: z.object({ checkupId: z.uuid(), score: z.number() }),
})

/**
 * Who qualifies by a campaign: sealed check-ups without a veto and with all gates, ordered by the points
 * they have now. A score given again after sealing counts for the check-up that found the item failing.
 * Six statements. A campaign that is not there is as good as none.
 */
export async function getShortlist(actor: Actor, campaignId?: string): Promise<Shortlist> {
  const db = districtDb(actor.districtId)
  const campaigns = await db.campaign.findMany({
    select: { id: true, name: true },
    orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const campaign = campaignId ? campaigns.find(({ id }) => id === campaignId) : campaigns[0]
  if (!campaign) return { campaigns, campaign: null, candidates: [], out: 0 }
  return { campaigns, campaign, ...(await judged(db, actor, campaign)) }
}

async function judged(db: DistrictDb, actor: Actor, { id }: CampaignChoice) {
  const checkups = await db.checkup.findMany({
    where: { campaignId: id, status: 'sealed', chamber: reachScope(actor, 'read_health') },
    select: {
      id: true,
      total: true,
      chamber: { select: { code: true, name: true } },
      standard: { select: { content: true } },
      scores: { select: { item: true, score: true } },
    },
  })
  const chambers = checkups.map(({ chamber }) => chamber.code)
  const again = await scoredAgain(db, chambers)
  const all = checkups.map((checkup) => {
    const scores = new Map(
      checkup.scores.flatMap(({ item, score }) => (score === null ? [] : [[item, Number(score)]])),
    )
    for (const one of again) {
      if (one.rescore.checkupId === checkup.id) scores.set(one.origin.item, one.rescore.score)
    }
    const sum = tally(standardContentSchema.parse(checkup.standard.content), scores)
    const { chamber, total } = checkup
    const line = { chamber, checkupId: checkup.id, sealed: Number(total ?? 0), total: sum.total }
    return { line, qualifies: !sum.isVetoed && sum.failedGates.length === 0 }
  })
  const candidates = all.filter(({ qualifies }) => qualifies).map(({ line }) => line)
  return { candidates: candidates.sort(byTotal), out: all.length - candidates.length }
}

async function scoredAgain(db: DistrictDb, chambers: readonly string[]) {
  const issues = await db.issue.findMany({
    where: { chamberCode: { in: [...chambers] }, originKey: { startsWith: itemKeys() } },
    select: { origin: true, rescore: true },
    orderBy: { number: 'asc' },
  })
  return issues.flatMap((issue) => {
    const parsed = rescored.safeParse(issue)
    return parsed.success ? [parsed.data] : []
  })
}

/** The most points first; of the same, by code, so that the order is always the same. */
function byTotal(a: Candidate, b: Candidate): number {
  return b.total - a.total || (a.chamber.code < b.chamber.code ? -1 : 1)
}
