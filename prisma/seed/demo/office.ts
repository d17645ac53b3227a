import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { quartersBefore } from '#lib/domain/evaluation.ts'
import { REPORT_DAYS } from '#lib/domain/monthly-report.ts'
import { monthAfter } from '#lib/domain/periods.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { appealScore } from '#lib/evaluations/commands/appeal-score.ts'
import { decideAppeal } from '#lib/evaluations/commands/decide-appeal.ts'
import { enterPoints } from '#lib/evaluations/commands/enter-points.ts'
import { freezeEvaluation, publishEvaluation } from '#lib/evaluations/commands/move-evaluation.ts'
import { prepareEvaluation } from '#lib/evaluations/commands/prepare-evaluation.ts'
import { makeReport } from '#lib/statistics/commands/make-report.ts'
import { setSchedule } from '#lib/statistics/commands/set-schedule.ts'
import { makeDueReports } from '#lib/statistics/make-due.ts'
import { saveView } from '#lib/views/commands/save-view.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import { DISTRICT, TOWNSHIPS } from './places.ts'

const DAY = 86_400_000
const DONGCHENG = TOWNSHIPS[0]?.[0] ?? ''
const NANCHENG = TOWNSHIPS[1]?.[0] ?? ''

/** What the federation keeps beside the issues: evaluations, monthly reports, views of the ledger. */
export async function plantOffice(people: DemoPeople, now: Date): Promise<void> {
  await plantEvaluations(people, now)
  await plantMonths(people, now)
  await plantViews(people, now)
}

/** One quarter is settled, with an appeal that was granted; of the next an appeal waits. */
async function plantEvaluations(people: DemoPeople, now: Date): Promise<void> {
  const published = new Date(now.getTime() - 3 * DAY)
  const [latest, before] = quartersBefore(dateOf(published), 2)
  const settled = await evaluate(people, String(before), new Date(published.getTime() - DAY))
  await appeal(people, settled, {
    township: 'nancheng',
    unit: NANCHENG,
    indicator: 'receipt',
    reason: '国庆假期值班期间已电话签收，系统登记晚于实际。',
    at: published,
  })
  const asked = await districtDb(DISTRICT.id).evaluationAppeal.findFirstOrThrow({
    where: { evaluationId: settled },
  })
  await perform(decideAppeal, people.byLogin.director as Actor, published, {
    id: asked.id,
    version: asked.version,
    verdict: 'granted',
    points: 1.5,
    decision: '值班记录属实，予以更正。',
  })
  await appeal(people, await evaluate(people, String(latest), published), {
    township: 'dongcheng',
    unit: DONGCHENG,
    indicator: 'onTime',
    reason: '其中一件因业主单位换届无法按期办理，已于期限前书面说明，请予核实。',
    at: new Date(now.getTime() - DAY),
  })
}

async function evaluate(people: DemoPeople, period: string, at: Date): Promise<string> {
  const [clerk, director] = [people.byLogin.clerk as Actor, people.byLogin.director as Actor]
  const { id } = await perform(prepareEvaluation, clerk, at, { period })
  await perform(enterPoints, clerk, at, {
    id,
    unit: DONGCHENG,
    points: 2,
    reason: '商会规范化建设做法在全区推广。',
  })
  await perform(freezeEvaluation, director, at, { id, version: 1 })
  await perform(publishEvaluation, director, at, { id, version: 2 })
  return id
}

type Appeal = Readonly<{
  township: string
  unit: string
  indicator: string
  reason: string
  at: Date
}>

async function appeal(people: DemoPeople, id: string, { township, at, ...input }: Appeal) {
  await perform(appealScore, people.byLogin[township] as Actor, at, { id, ...input })
}

/** The report of one month made by hand, and that of the last by the clock, which tells two people. */
async function plantMonths({ byLogin }: DemoPeople, now: Date): Promise<void> {
  const [clerk, director] = [byLogin.clerk as Actor, byLogin.director as Actor]
  const month = monthAfter(dateOf(now).slice(0, 7), -2)
  const recipients = [clerk.accountId, director.accountId]
  await perform(setSchedule, clerk, now, { day: REPORT_DAYS.first, recipients, version: 0 })
  await perform(makeReport, clerk, now, { month })
  await makeDueReports(now)
}

const VIEWS = [
  { login: 'clerk', name: '重点问题', address: 'severity=key', unit: DISTRICT.id, pinned: true },
  { login: 'clerk', name: '东城街道超期', address: `unit=${DONGCHENG}&light=red`, pinned: true },
  { login: 'director', name: '待批准销号', address: 'stage=pending_closure', pinned: true },
  { login: 'dongcheng', name: '阵地和经费', address: 'category=venue&category=funding' },
] as const

/** States of the ledger that people keep; one is shared with the whole district. */
async function plantViews(people: DemoPeople, now: Date): Promise<void> {
  for (const { login, ...view } of VIEWS) {
    await perform(saveView, people.byLogin[login] as Actor, now, view)
  }
}
