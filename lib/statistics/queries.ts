import { firstDay } from '#lib/access/past-issues.ts'
import { unreadSubjects } from '#lib/announcements/announce.ts'
import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import {
  type FigureVersions,
  type MonthlyFigures,
  monthsDown,
  REPORT_DAYS,
} from '#lib/domain/monthly-report.ts'
import { monthAfter } from '#lib/domain/periods.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import type { ReportDetail, ReportLine, Schedule } from './dto.ts'
import { listReaders } from './readers.ts'

/** Every month that is over, from that of the first issue on, the latest first; none without a grant. */
export async function listReports(actor: Actor, now: Date): Promise<ReportLine[]> {
  if (!isGranted(actor, 'read_statistics')) return []
  const db = districtDb(actor.districtId)
  const [first, made, unread] = await Promise.all([
    firstDay(actor),
    db.monthlyReport.findMany({ select: { month: true, madeAt: true, madeById: true } }),
    listUnread(actor),
  ])
  if (!first) return []
  const last = monthAfter(dateOf(now).slice(0, 7), -1)
  return monthsDown(first.slice(0, 7), last).map((month) => {
    const report = made.find((one) => one.month === month)
    return {
      month,
      madeAt: report?.madeAt.toISOString() ?? null,
      isScheduled: report !== undefined && report.madeById === null,
      isUnread: unread.includes(month),
    }
  })
}

/** Months whose report the actor was told of and has not opened, the latest first. */
export async function listUnread(actor: Actor): Promise<string[]> {
  if (!isGranted(actor, 'read_statistics')) return []
  const { accountId } = actor
  return unreadSubjects(districtDb(actor.districtId), { accountId, kinds: ['monthly_report'] })
}

/** The report of a month as it was stored; null when there is none or the actor may not read it. */
export async function findReport(actor: Actor, month: string): Promise<ReportDetail | null> {
  if (!isGranted(actor, 'read_statistics')) return null
  const row = await districtDb(actor.districtId).monthlyReport.findFirst({ where: { month } })
  return (
    row && {
      month,
      madeAt: row.madeAt.toISOString(),
      isScheduled: row.madeById === null,
      figures: row.figures as unknown as MonthlyFigures,
      versions: row.versions as unknown as FigureVersions,
    }
  )
}

/** When reports are made and who is told; null for those who may not say so. */
export async function getSchedule(actor: Actor, now: Date): Promise<Schedule | null> {
  if (!isGranted(actor, 'manage_statistics')) return null
  const db = districtDb(actor.districtId)
  const [row, choices] = await Promise.all([
    db.monthlyReportSchedule.findFirst(),
    listReaders(db, now),
  ])
  return {
    day: row?.day ?? REPORT_DAYS.first,
    recipients: row?.recipients ?? choices.map(({ accountId }) => accountId),
    version: row?.version ?? 0,
    choices,
  }
}
