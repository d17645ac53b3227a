import { firstDay } from '#lib/access/past-issues.ts'
import { announce } from '#lib/announcements/announce.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb, type Tx } from '#lib/db/district.ts'
import { monthDue, REPORT_DAYS } from '#lib/domain/monthly-report.ts'
import { monthAfter } from '#lib/domain/periods.ts'
import { wholeDistrict } from '#lib/figures/whole-district.ts'
import { monthlyFigures } from './compute.ts'
import { listReaders } from './readers.ts'
import { storeReport } from './store.ts'

/**
 * Makes the monthly reports that are due: of every district the earliest month that has none since the
 * last one made, or the latest month due when there is none yet. Several workers at once make one
 * report: the figures are the same, and the second finds it made.
 * @returns how many were made; called again until that is none
 */
export async function makeDueReports(now: Date): Promise<number> {
  let made = 0
  for (const { id } of await prisma.district.findMany({ orderBy: { id: 'asc' } })) {
    if (await makeDue(id, now)) made += 1
  }
  return made
}

async function makeDue(districtId: string, now: Date): Promise<boolean> {
  const db = districtDb(districtId)
  const whole = wholeDistrict(districtId)
  const [schedule, last, first, unready] = await Promise.all([
    db.monthlyReportSchedule.findFirst(),
    db.monthlyReport.findFirst({ orderBy: { month: 'desc' }, select: { month: true } }),
    firstDay(whole),
    // The past is still being made from the events after an update: the report can wait.
    db.unspannedIssue.findFirst({ select: { issueId: true } }),
  ])
  const due = monthDue(now, schedule?.day ?? REPORT_DAYS.first)
  const month = last ? monthAfter(last.month, 1) : due
  if (!first || unready || month > due || month < first.slice(0, 7)) return false
  const figures = await monthlyFigures(whole, month)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM district WHERE id = ${districtId} FOR UPDATE`
    if (await tx.monthlyReport.findFirst({ where: { month } })) return false
    await storeReport(tx, { districtId, month, figures, now, madeById: null })
    const about = { districtId, kind: 'monthly_report', subject: month, at: now } as const
    await announce(tx, about, schedule?.recipients ?? (await everyReader(tx, now)))
    return true
  })
}

/** As long as nobody has said who is told, everybody is who may read the reports. */
async function everyReader(tx: Tx, now: Date): Promise<string[]> {
  return (await listReaders(tx, now)).map(({ accountId }) => accountId)
}
