import { z } from 'zod'
import type { Prisma } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import {
  type Ballot,
  type Judging,
  reportResult,
  weightedSchema,
} from '#lib/domain/report-result.ts'
import type { ReportLine, ReportYear } from './dto.ts'

/** The columns a report in a list is made of, its scores included. */
export const lineFields = {
  id: true,
  presidentName: true,
  heldOn: true,
  filedAt: true,
  chamber: { select: { code: true, name: true, path: true } },
  scores: { select: { panel: true, judge: true, dimension: true, score: true } },
} satisfies Prisma.PresidentReportSelect
type LineRow = Prisma.PresidentReportGetPayload<{ select: typeof lineFields }>

const weights = z.array(weightedSchema)

type YearRow = Prisma.ReportYearGetPayload<object>

/** How a year is judged, from its row. */
export function toYear(row: YearRow): ReportYear {
  const { year, version, publishedAt } = row
  return {
    year,
    version,
    dimensions: weights.parse(row.dimensions),
    panels: weights.parse(row.panels),
    publishedAt: publishedAt?.toISOString() ?? null,
  }
}

/** The scores of a report by panel and judge. */
export function ballotsOf(scores: LineRow['scores']): Ballot[] {
  const found = new Map<string, Ballot & { scores: Record<string, number> }>()
  for (const { panel, judge, dimension, score } of scores) {
    const key = `${panel} ${judge}`
    const ballot = found.get(key) ?? { panel, judge, scores: {} }
    ballot.scores[dimension] = score.toNumber()
    found.set(key, ballot)
  }
  return [...found.values()].sort((a, b) => a.judge - b.judge)
}

/** A report as the list shows it; whether its result is shown is for the query to say. */
export function toLine(row: LineRow, judging: Judging, isShown: boolean): ReportLine {
  const { id, chamber, presidentName, heldOn, filedAt, scores } = row
  return {
    id,
    chamber: { code: chamber.code, name: chamber.name },
    presidentName,
    heldOn: heldOn && fromDateColumn(heldOn),
    filedAt: filedAt?.toISOString() ?? null,
    result: isShown ? reportResult(judging, ballotsOf(scores)) : null,
  }
}
