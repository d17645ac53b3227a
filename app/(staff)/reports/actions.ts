'use server'

import { fileReport } from '#lib/reports/commands/file-report.ts'
import { noteReportPoint } from '#lib/reports/commands/note-report-point.ts'
import { openReportPoint } from '#lib/reports/commands/open-report-point.ts'
import { publishRanking } from '#lib/reports/commands/publish-ranking.ts'
import { scheduleReport } from '#lib/reports/commands/schedule-report.ts'
import { scoreReport } from '#lib/reports/commands/score-report.ts'
import { setReportYear } from '#lib/reports/commands/set-report-year.ts'
import { toAction } from '#lib/web/action.ts'
import { judgingOf, reportOf, scoresOf } from './report-input.ts'

export const setJudging = toAction(setReportYear, {
  input: judgingOf,
  done: (_, t) => ({ message: t('reports.judgingSaved') }),
})

export const publish = toAction(publishRanking, {
  done: ({ year }) => ({ redirect: `/reports?year=${year}#ranking` }),
})

export const schedule = toAction(scheduleReport, {
  labels: () => ({ heldOn: 'reports.heldOn' }),
  done: (_, t) => ({ message: t('reports.scheduled') }),
})

export const handIn = toAction(fileReport, {
  input: reportOf,
  labels: () => ({ summary: 'reports.summary', evidence: 'reports.evidence' }),
  done: ({ id }) => ({ redirect: `/reports/${id}?done=filed` }),
})

export const enterScores = toAction(scoreReport, {
  input: scoresOf,
  labels: () => ({ lines: 'reports.lines' }),
  done: (_, t) => ({ message: t('reports.scored') }),
})

export const notePoint = toAction(noteReportPoint, {
  done: (_, t) => ({ message: t('reports.noted') }),
})

export const openNamed = toAction(openReportPoint, {
  done: ({ id, number }) => ({ redirect: `/reports/${id}?opened=${number}#points` }),
})
