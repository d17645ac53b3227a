import { prisma } from '#lib/db/client.ts'
import { type DistrictDb, districtDb, type Prisma, type Tx } from '#lib/db/district.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import type { AssignmentState, IssueState } from '#lib/domain/issue-state.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { openLinks } from './reorganisation-plan.ts'

/** Links pass at once up to so many; a worker takes the rest, issue by issue. */
const AT_ONCE = 200
const TRANSACTION = { maxWait: 15_000, timeout: 60_000 } as const

/** A reorganisation whose open links pass from one unit to another. */
type Passing = Readonly<{
  districtId: string
  id: string
  unit: string
  to: string
  /** The unit of a split stays and is given new work: only links of before pass. */
  until?: Date | undefined
}>
type Links = Prisma.AssignmentWhereInput

/** How many open links there are to pass. */
export function countLinks(tx: DistrictDb | Tx, links: Links): Promise<number> {
  return tx.assignment.count({ where: links })
}

/**
 * Passes open links to another unit, one event for each end, caused by the reorganisation: those of
 * as many issues as are done at once. Whatever is left is still found in the successor's place.
 * @returns how many links passed
 */
export async function passLinks(
  tx: Tx,
  passing: Passing,
  links: Links,
  now: Date,
): Promise<number> {
  const open = await tx.assignment.findMany({
    where: links,
    select: { issue: { select: { number: true } } },
    orderBy: [{ issueId: 'asc' }, { position: 'asc' }],
    take: AT_ONCE,
  })
  let passed = 0
  for (const number of new Set(open.map(({ issue }) => issue.number))) {
    passed += await passLinksOf(tx, passing, number, now)
  }
  return passed
}

/** Passes the links of one issue; what has passed already stays as it is. */
async function passLinksOf(tx: Tx, passing: Passing, number: string, now: Date): Promise<number> {
  const { districtId, id } = passing
  const cause = { kind: 'reorganisation', ref: id } as const
  const by = { districtId, actorId: null, unit: null, office: null, cause }
  let passed = 0
  await appendToIssue(tx, by, number, now, ({ state }) => {
    const held = heldBy(state, passing)
    passed = held.length
    const [first, ...rest] = held.flatMap((link) => successions(link, passing))
    return first ? [first, ...rest] : null
  })
  return passed
}

/** An event for each end of a link that the unit held. */
function successions(link: AssignmentState, { unit, to }: Passing): NewEvent[] {
  const names = { assignmentId: link.id, from: unit, to }
  const at = (end: 'giver' | 'taker'): NewEvent => {
    return { type: 'assignment.succeeded', payload: { ...names, end } }
  }
  return [...(link.from === unit ? [at('giver')] : []), ...(link.to === unit ? [at('taker')] : [])]
}

function heldBy({ assignments }: IssueState, { unit, until }: Passing) {
  const last = until?.toISOString()
  return assignments.filter(
    (link) =>
      isOpenLink(link) &&
      (link.from === unit || link.to === unit) &&
      (last === undefined || link.dispatchedAt <= last),
  )
}

/**
 * Passes the links that a large reorganisation has left, some issues in a transaction. Safe in several
 * workers at once and when killed: a link that has passed is no longer held by the unit that went.
 * @returns how many links were settled; zero when none are left
 */
export async function passOpenLinks(now: Date): Promise<number> {
  const [next] = await prisma.$queryRaw<{ districtId: string; id: string }[]>`
    SELECT district_id AS "districtId", id::text FROM reorganisation
    WHERE passed < links ORDER BY done_at, id LIMIT 1`
  if (!next) return 0
  const { districtId, id } = next
  return districtDb(districtId).$transaction((tx) => passMore(tx, districtId, id, now), TRANSACTION)
}

async function passMore(tx: Tx, districtId: string, id: string, now: Date): Promise<number> {
  const held = await tx.$queryRaw<object[]>`
    SELECT 1 FROM reorganisation WHERE district_id = ${districtId} AND id = ${id}::uuid
      AND passed < links FOR UPDATE SKIP LOCKED`
  if (held.length === 0) return 0
  const {
    kind,
    unitCode: unit,
    otherCode,
    doneAt,
    links,
    passed,
  } = await tx.reorganisation.findFirstOrThrow({ where: { id } })
  const other = await tx.unit.findFirstOrThrow({ where: { code: otherCode ?? unit } })
  // The successor may have been merged meanwhile; then it hangs right below whoever goes on.
  const to = (other.successorCode === null ? null : other.parentCode) ?? other.code
  const ends = { OR: [{ toCode: unit }, { fromCode: unit }] }
  const isSplit = kind === 'split'
  const gone = isSplit
    ? { dispatchedAt: { lte: doneAt }, issue: { chamber: { path: { startsWith: other.path } } } }
    : {}
  const passing = { districtId, id, unit, to, until: isSplit ? doneAt : undefined }
  const more = await passLinks(tx, passing, openLinks({ ...ends, ...gone }), now)
  // Done when none is left: some were closed before their turn came, others given down further.
  const done = more === 0 ? links : Math.min(links - 1, passed + more)
  await tx.reorganisation.updateMany({ where: { id }, data: { passed: done } })
  return Math.max(more, 1)
}
