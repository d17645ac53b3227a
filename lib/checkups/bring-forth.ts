import { dateOf } from '#lib/domain/calendar.ts'
import {
  type CheckupView,
  type Consequence,
  consequences,
  type ItemScore,
  type SealTerms,
} from '#lib/domain/checkup.ts'
import type { Level } from '#lib/domain/codes.ts'
import type { Appointment } from '#lib/domain/policy.ts'
import { type Scoring, settles } from '#lib/domain/rescoring.ts'
import { isEnded } from '#lib/domain/stage.ts'
import type { StandardItem } from '#lib/domain/standard.ts'
import { policyAt } from '#lib/domain/time-policy.ts'
import { usualDue } from '#lib/domain/usual-days.ts'
import { translator } from '#lib/i18n/translator.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { lastFound } from './last-found.ts'

/** A check-up being sealed, its chamber, and the office by which the actor seals it. */
export type Sealing = Readonly<{
  view: CheckupView
  chamber: Readonly<{ code: string; path: string; level: string }>
  by: Appointment
  scorings: readonly Scoring[]
}>

/** Tells the issues about its items what the check-up found, and opens those that are not there yet. */
export async function bringForth(
  ctx: Ctx,
  sealing: Sealing,
): Promise<{ opened: number; told: number }> {
  const { tx } = ctx
  const issues = await tx.issue.findMany({
    where: { chamberCode: sealing.chamber.code, originKey: { not: null }, endedAt: null },
    select: { number: true, originKey: true, finding: true },
  })
  const found = await lastFound(tx, issues)
  const open = new Map(issues.map(({ originKey, number }) => [originKey ?? '', number]))
  const all = consequences(sealing.view, open, await termsOf(ctx, sealing))
  let told = 0
  for (const one of all) {
    const isTold = await carryOut(ctx, sealing, one, found)
    if (isTold) told += 1
  }
  const opened = all.filter(({ kind }) => kind === 'open').length
  return { opened, told }
}

async function carryOut(
  ctx: Ctx,
  { view, chamber, by, scorings }: Sealing,
  one: Consequence,
  found: ReadonlyMap<string, Date>,
) {
  const { tx, actor, now } = ctx
  const { districtId, personId } = actor
  const cause = { kind: 'rule', ref: `checkup:${view.id}/${one.item}` } as const
  const { unit, office } = by
  const place = { districtId, unit: unit.code, office, cause }
  if (one.kind === 'append') {
    const appender = { ...place, actorId: personId }
    const scoring = scorings.find(({ item }) => item === one.item)
    const version = await appendToIssue(tx, appender, one.number, now, (issue) => {
      if (isEnded(issue.state.stage)) return null
      const isPass = one.event.type === 'item.rescored' && scoring !== undefined
      if (isPass && !settles(issue, actor, scoring, found.get(one.number))) return null
      return [one.event]
    })
    return version !== null
  }
  const { code, path, level } = chamber
  const about = { code, path, level: level as Level }
  await openIssue(tx, { ...place, personId }, { ...one.opening, chamber: about }, now)
  return false
}

async function termsOf({ tx, actor, now }: Ctx, { chamber }: Sealing): Promise<SealTerms> {
  const terms = await loadTerms(tx, actor.districtId, now)
  const { usualDays } = policyAt(terms.policies(now.toISOString()), chamber.path).policy
  const today = dateOf(now)
  return {
    describe,
    targetOn: ({ rectificationType }) =>
      usualDue(usualDays, rectificationType, today, null) ?? today,
  }
}

/** The record is kept in Chinese, whatever language it is looked at in. */
function describe(item: StandardItem, { score, reason }: ItemScore): string {
  const t = translator('zh-CN')
  return [
    t('checkups.issue.item', { code: item.code, text: item.text }),
    item.criterion && t('checkups.issue.criterion', { criterion: item.criterion }),
    t('checkups.issue.score', { score: score ?? 0, max: item.points, pass: item.pass }),
    reason && t('checkups.issue.reason', { reason }),
  ]
    .filter(Boolean)
    .join('\n')
}
