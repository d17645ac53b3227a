import { districtDb } from '#lib/db/district.ts'
import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { drawLookBacks } from '#lib/issues/look-back.ts'
import type { IssueDriver } from './driver.ts'
import { DISTRICT } from './places.ts'

/** The demo began its look-backs so many days ago, with all that was closed before. */
const SINCE_DAYS = 30
/** So many of those drawn are still to be made. */
const OPEN = 2

/** 回头看: what was drawn by lot a month ago has been looked at by the second clerk, but for a few. */
export async function lookBack(
  drivers: readonly IssueDriver[],
  clerk: Actor,
  now: Date,
): Promise<void> {
  const first = addDays(dateOf(now), -SINCE_DAYS)
  for (let drawn = 1; drawn > 0; ) drawn = await drawLookBacks(nineOf(first))
  const rows = await districtDb(DISTRICT.id).issue.findMany({
    where: { lookBackDrawnAt: { not: null } },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  const done = rows.slice(0, Math.max(0, rows.length - OPEN))
  for (const [index, { number }] of done.entries()) {
    const driver = drivers.find((one) => one.number === number)
    const day = addDays(first, 1 + Math.floor((index / done.length) * (SINCE_DAYS - 2)))
    await driver?.act(clerk, nineOf(day), {
      action: 'look_back',
      outcome: 'held',
      note: '实地查看并访谈会员，整改成果保持良好，未见反弹。',
      evidence: [],
    })
  }
}

/** Nine in the morning. */
function nineOf(day: string): Date {
  return new Date(startOf(day).getTime() + 9 * 3_600_000)
}
