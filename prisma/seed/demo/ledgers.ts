import { actorOfAccount } from '#lib/auth/actor.ts'
import { Prisma } from '#lib/db/client.ts'
import { LEDGER_COLUMNS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { ledgerRow } from '#lib/domain/ledger-row.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { applyImport } from '#lib/ledger/commands/apply-import.ts'
import { startImport } from '#lib/ledger/commands/start-import.ts'
import { prepareImport } from '#lib/ledger/prepare.ts'
import { runImport } from '#lib/ledger/run.ts'
import { ledgerLines } from '#lib/ledger-rows/load.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import { csvLine } from '#lib/sheet/csv-line.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import { DISTRICT } from './places.ts'

const COLUMNS = [
  'number',
  'chamber',
  'category',
  'description',
  'reportedOn',
  'goal',
  'owner',
] as const satisfies readonly LedgerColumn[]

/** What an office typed into its sheet beside an issue: the goal and whoever answers for it. */
const TYPED = [
  ['落实固定办公场所并挂牌，三个月内投入使用。', '陈秘书长'],
  ['建立会员活动月度计划，每季度至少开展一次。', '刘会长'],
  ['完善财务公开制度，半年公示一次收支。', '周秘书长'],
  ['健全理事会议事规则，重大事项集体决策。', '何副会长'],
] as const
/** The first half of them was written already; the other half waits to be chosen from. */
const WRITTEN = 2
/** Issues nobody has touched for so many days, so that the sheet is the last word on them. */
const QUIET_DAYS = 3
const NEVER = new AbortController().signal

/**
 * Two sheets that came back from offices: one was written into the record a while ago, the other waits
 * to be looked through. Neither brings a new issue.
 */
export async function plantLedgers(people: DemoPeople, now: Date): Promise<void> {
  const clerk = people.byLogin.clerk as Actor
  const rows = await quietRows(now)
  const known = rows.slice(0, WRITTEN)
  const at = new Date(now.getTime() - 40 * 60_000)
  const id = await bring(clerk, at, '东片区问题台账（演示）.csv', known)
  await perform(applyImport, clerk, at, { id, all: true })
  const ref = { districtId: DISTRICT.id, id }
  await runImport(ref, actorOfAccount, { now: at, signal: NEVER, most: WRITTEN })
  const later = new Date(now.getTime() - 10 * 60_000)
  const unreadable = ['', '东城街道商会', '活动', '会员活动安排未提前公布', '某年某月', '', '']
  const waiting = [...rows.slice(WRITTEN), unreadable]
  await bring(clerk, later, '西片区问题台账（演示）.csv', waiting)
}

async function bring(
  actor: Actor,
  at: Date,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const headings = COLUMNS.map((column) => LEDGER_COLUMNS[column])
  const text = [headings, ...rows].map(csvLine).join('')
  const bytes = new TextEncoder().encode(`\uFEFF${text}`)
  const draft = await prepareImport(actor, { name, bytes }, at)
  const { id } = await perform(startImport, actor, at, draft)
  return id
}

/** Issues that are being worked on, as their rows stand in a ledger, with what was typed into them. */
async function quietRows(now: Date): Promise<string[][]> {
  const since = new Date(now.getTime() - QUIET_DAYS * 86_400_000)
  const lines = await ledgerLines(
    Prisma.sql`FROM issue i WHERE i.district_id = ${DISTRICT.id} AND i.stage = 'rectifying'
      AND NOT EXISTS (SELECT 1 FROM event e WHERE e.district_id = i.district_id
        AND e.issue_id = i.id AND e.at > ${since}::timestamptz)`,
    Prisma.sql`ORDER BY i.number LIMIT ${TYPED.length}::int`,
  )
  return lines.map(({ facts }, index) => {
    const values = ledgerRow(facts, LEDGER_WORDS, index + 1)
    const [goal, owner] = TYPED[index] as (typeof TYPED)[number]
    return COLUMNS.map((column) => ({ ...values, goal, owner })[column])
  })
}
