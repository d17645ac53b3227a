import type { DistrictDb } from '#lib/db/district.ts'
import { confirmed, currentTotal, type ItemScore } from '#lib/domain/checkup.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { itemKeys } from '#lib/domain/origin.ts'
import type { StandardContent } from '#lib/domain/standard.ts'

/** An issue about an item, as far as a check-up wants to know of it. */
export type ItemIssue = Readonly<{
  number: string
  item: string
  stage: Stage
  /** The check-ups that opened it, found the item failing last, and re-scored it last. */
  openedIn: string | null
  foundIn: string | null
  rescoredIn: string | null
  rescore: number | null
}>

/** The issues of a chamber about the items of a standard, the newest first. */
export async function itemIssues(
  db: DistrictDb,
  { chamber, standard }: { chamber: string; standard: string },
): Promise<ItemIssue[]> {
  const prefix = itemKeys(standard)
  const rows = await db.issue.findMany({
    where: { chamberCode: chamber, originKey: { startsWith: prefix } },
    select: {
      number: true,
      stage: true,
      originKey: true,
      origin: true,
      finding: true,
      rescore: true,
    },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ number, stage, originKey, origin, finding, rescore }) => ({
    number,
    stage: stage as Stage,
    item: originKey?.slice(prefix.length) ?? '',
    openedIn: (origin as Linked)?.checkupId ?? null,
    foundIn: (finding as Linked)?.checkupId ?? null,
    rescoredIn: (rescore as Linked)?.checkupId ?? null,
    rescore: (rescore as Linked)?.score ?? null,
  }))
}

type Linked = { checkupId?: string; score?: number } | null

/** Points an item of this check-up was given after it was sealed. */
export function rescoredIn(issues: readonly ItemIssue[], id: string): Map<string, number> {
  const ours = issues.filter((one) => one.rescoredIn === id).toReversed()
  return new Map(ours.flatMap(({ item, rescore }) => (rescore === null ? [] : [[item, rescore]])))
}

type Scored = Readonly<{ id: string; content: StandardContent; scores: readonly ItemScore[] }>

/** 现时总分 of a sealed check-up, given the issues of its chamber about the standard. */
export function totalNow({ id, content, scores }: Scored, issues: readonly ItemIssue[]): number {
  return currentTotal(content, confirmed(scores), rescoredIn(issues, id))
}
