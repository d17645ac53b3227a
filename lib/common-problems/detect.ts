import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { tryTurn } from '#lib/db/turn.ts'
import { policyAt } from '#lib/domain/time-policy.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { isLive, type KnownProblem, knownProblems } from './known.ts'
import { groupKey, type OpenItem, openItems } from './open-items.ts'
import { relate } from './relate.ts'

const TRANSACTION = { maxWait: 15_000, timeout: 20_000 } as const

/** What a group of issues calls for: a proposal, or joining one that is known. */
type Due = Readonly<{ items: readonly OpenItem[]; joins: KnownProblem | null }>

/**
 * Looks for items that fail in so many chambers of a township as the policy says, and proposes each
 * once (共性问题); chambers that fail it later join the proposal, or are linked when it was accepted.
 * What was decided on and is over is proposed again only when another issue has come to it. Every
 * township is a transaction of its own under a lock, so several workers propose once.
 * @returns how many problems were proposed or added to
 * @throws whatever stopped the first township, after all others had their turn
 */
export async function detectCommonProblems(now: Date): Promise<number> {
  let done = 0
  const defects: unknown[] = []
  for (const { id: districtId } of await prisma.district.findMany({ orderBy: { id: 'asc' } })) {
    const db = districtDb(districtId)
    const items = await openItems(db)
    if (items.length === 0) continue
    const terms = await loadTerms(db, districtId, now)
    const least = policyAt(terms.policies(now.toISOString()), undefined).policy.commonChambers
    const townships = new Set(
      dueOf(items, await knownProblems(db), least).flatMap((due) => due.items[0]?.township ?? []),
    )
    for (const township of townships) {
      try {
        done += await db.$transaction(
          (tx) => settleTownship(tx, { districtId, township, least, now }),
          TRANSACTION,
        )
      } catch (error) {
        defects.push(error)
      }
    }
  }
  if (defects.length > 0) throw defects[0]
  return done
}

/** The groups about which there is something to do. */
function dueOf(
  items: readonly OpenItem[],
  known: ReadonlyMap<string, readonly KnownProblem[]>,
  least: number,
): Due[] {
  const groups = Map.groupBy(items, groupKey)
  return [...groups].flatMap(([key, group]): Due[] => {
    const problems = known.get(key) ?? []
    const live = problems.find(isLive)
    const parts = new Set((live ? [live] : problems).flatMap((one) => one.parts.map(idOf)))
    const fresh = group.filter(({ id }) => !parts.has(id))
    if (fresh.length === 0) return []
    if (live) return [{ items: fresh, joins: live }]
    const chambers = new Set(group.map(({ chamber }) => chamber))
    return chambers.size >= least ? [{ items: group, joins: null }] : []
  })
}

const idOf = ({ issueId }: { issueId: string }) => issueId

type Place = Readonly<{ districtId: string; township: string; least: number; now: Date }>

/** Looks again under the lock: another worker may have been here, or a clerk decided. */
async function settleTownship(tx: Tx, place: Place): Promise<number> {
  const { districtId, township, least } = place
  if (!(await tryTurn(tx, { of: 'common-problems', districtId, unit: township }))) return 0
  const items = await openItems(tx, township)
  const due = dueOf(items, await knownProblems(tx, township), least)
  for (const one of due) await write(tx, place, one)
  return due.length
}

async function write(tx: Tx, { districtId, township, now }: Place, { items, joins }: Due) {
  const [{ standard, item }] = items as [OpenItem]
  const about = { townshipCode: township, standardCode: standard, item }
  const problemId =
    joins?.id ??
    (
      await tx.commonProblem.create({
        data: { districtId, ...about, status: 'proposed', proposedAt: now },
        select: { id: true },
      })
    ).id
  await tx.commonProblemPart.createMany({
    data: items.map(({ id }) => ({ districtId, problemId, issueId: id })),
  })
  if (!joins) return
  await tx.commonProblem.updateMany({
    where: { id: problemId },
    data: { version: { increment: 1 } },
  })
  if (!joins.issue) return
  const cause = { kind: 'rule', ref: 'common-problem' } as const
  const by = { districtId, actorId: null, unit: null, office: null, cause }
  const numbers = items.map(({ number }) => number)
  await relate(tx, by, joins.issue.number, numbers, now)
}
