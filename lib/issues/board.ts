import { fromIssues, issuesAt } from '#lib/access/from-issues.ts'
import { issueOrder } from '#lib/access/issue-order.ts'
import { Prisma } from '#lib/db/client.ts'
import { whileUnchanged } from '#lib/db/remember.ts'
import { rows } from '#lib/db/rows.ts'
import type { Stage } from '#lib/domain/codes.ts'
import { boardStages, CARDS_OF_STAGE, columnSort } from '#lib/domain/ledger-layout.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { IssueBoard, IssueLine } from './dto.ts'
import { pickedRows, toLine } from './lines.ts'
import { type Look, lookAt } from './look.ts'
import type { IssueListInput } from './schema.ts'

const { sql } = Prisma

/** From so many issues on, each column reads its first by an index instead of all being gone through. */
const MANY = 2_000

/**
 * The ledger by stage (看板), as far as the actor sees, now or as of a past day: the same issues as
 * `listIssues` finds.
 * @param many from so many issues in its columns on, each is read by an index; says nothing of what is found
 * @throws DomainError as `listIssues`.
 */
export async function getBoard(
  actor: Actor,
  input: IssueListInput,
  now: Date,
  many = MANY,
): Promise<IssueBoard> {
  const look = await lookAt(actor, input, now)
  const counts = await countStages(actor, look)
  const { shown, folded } = boardStages(look.filters)
  const totalOf = (stage: Stage) => counts.find((one) => one.stage === stage)?.total ?? 0
  const filled = shown.map((stage) => ({ stage, total: totalOf(stage) }))
  const lines = await firstOfStages(actor, look, filled, many)
  return {
    total: counts.reduce((sum, { total }) => sum + total, 0),
    columns: filled.map((column) => ({
      ...column,
      cards: lines.filter(({ stage }) => stage === column.stage),
    })),
    folded: folded.map((stage) => ({ stage, total: totalOf(stage) })),
  }
}

type Count = Readonly<{ stage: Stage; total: number }>

/** How many issues stand at each stage; counted again when something happened. */
function countStages(actor: Actor, { filters, outlook, today }: Look): Promise<Count[]> {
  return whileUnchanged(actor.districtId, ['stages', actor, filters, today, outlook], () => {
    const found = fromIssues(actor, filters, today, outlook)
    return rows<Count>(sql`SELECT i.stage, count(*) AS total ${found} GROUP BY i.stage`)
  })
}

/** The first lines of every column in one statement, in the order of their columns. */
async function firstOfStages(
  actor: Actor,
  look: Look,
  columns: readonly Count[],
  many: number,
): Promise<IssueLine[]> {
  const stages = columns.filter(({ total }) => total > 0).map(({ stage }) => stage)
  const [first] = stages
  if (first === undefined) return []
  const { asOf } = look.outlook
  const found = columns.reduce((sum, { total }) => sum + total, 0)
  // The past has no index by stage.
  const pick = found > many && asOf === undefined ? pickByStage : pickFromAll
  const issues = issuesAt(actor.districtId, asOf)
  const picked = pick(actor, look, stages, issueOrder(columnSort(first)))
  const lines = await pickedRows(issues, actor.districtId, picked)
  return lines.map((row) => toLine(row, look.today))
}

type Pick = (actor: Actor, look: Look, stages: readonly Stage[], order: Prisma.Sql) => Prisma.Sql

/** Goes through all that is found, which is quick while it is little. */
const pickFromAll: Pick = (actor, { filters, outlook, today }, stages, order) => sql`
  SELECT a.id, a.place FROM (
    SELECT i.id, row_number() OVER (PARTITION BY i.stage ORDER BY ${order}) AS place
    ${fromIssues(actor, filters, today, outlook)} AND i.stage = ANY(${[...stages]}::text[])) a
  WHERE a.place <= ${CARDS_OF_STAGE}`

/** Reads each stage in its order and stops after the first. */
const pickByStage: Pick = (actor, { filters, outlook, today }, stages, order) => sql`
  SELECT l.id, l.place FROM unnest(${[...stages]}::text[]) AS s (stage) CROSS JOIN LATERAL (
    SELECT i.id, row_number() OVER (ORDER BY ${order}) AS place
    ${fromIssues(actor, filters, today, { ...outlook, isPage: true })} AND i.stage = s.stage
    ORDER BY ${order} LIMIT ${CARDS_OF_STAGE}) l`
