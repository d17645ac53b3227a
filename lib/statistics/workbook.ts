import { monthPeriod } from '#lib/domain/periods.ts'
import { format } from '#lib/i18n/format.ts'
import { type SheetSpec, writeSheets } from '#lib/sheet/write-sheet.ts'
import { cutWords, type FigureRow, type ReportDetail, standingHeads, type Telling } from './dto.ts'
import { divisions, figureRows } from './report-rows.ts'

/** The report as a spreadsheet: figures, a sheet a division, the overdue issues. Rates are shares of 1. */
export function reportWorkbook(report: ReportDetail, telling: Telling): Promise<Buffer> {
  const { t } = telling
  const { figures, versions } = report
  const { standing, standingBefore, reported, reportedBefore } = figures
  return writeSheets([
    figureSheet(t('statistics.standing'), report, telling, [
      ...figureRows(standing, standingBefore, versions, telling),
      {
        name: t('statistics.closedInMonth'),
        value: figures.closedInMonth,
        before: figures.closedInMonthBefore,
        isRate: false,
        formula: t('statistics.closedInMonthFormula'),
      },
    ]),
    figureSheet(
      t('statistics.reported'),
      report,
      telling,
      figureRows(reported, reportedBefore, versions, telling),
    ),
    ...divisions(figures, telling).map(({ title, lines }): SheetSpec => {
      return {
        name: title,
        columns: [{ heading: t('statistics.item'), width: 28 }, ...heads(standingHeads(t))],
        rows: lines.map((line) => [
          line.name,
          line.total,
          line.open,
          line.overdue,
          line.closed,
          line.registered,
          line.closingRate,
        ]),
      }
    }),
    overdueSheet(report, telling),
  ])
}

const heads = (names: readonly string[]) => names.map((heading) => ({ heading }))

function figureSheet(
  name: string,
  { month }: ReportDetail,
  { t, locale }: Telling,
  rows: readonly FigureRow[],
): SheetSpec {
  const { to } = monthPeriod(month)
  return {
    name,
    columns: [
      { heading: t('statistics.figure'), width: 26 },
      { heading: t('statistics.asOf', { date: format(locale).fullDate(to) }), width: 20 },
      { heading: t('statistics.monthBefore'), width: 14 },
      { heading: t('figures.how'), width: 70 },
    ],
    rows: rows.map(({ name: figure, value, before, formula }) => [figure, value, before, formula]),
  }
}

function overdueSheet({ figures }: ReportDetail, { t }: Telling): SheetSpec {
  const cut = cutWords(figures, t)
  return {
    name: t('statistics.overdue'),
    columns: [
      { heading: t('fields.number'), width: 20 },
      { heading: t('fields.title'), width: 40 },
      { heading: t('fields.chamber'), width: 26 },
      { heading: t('statistics.resting'), width: 26 },
      { heading: t('fields.dueOn'), width: 14 },
    ],
    rows: [
      ...figures.overdue.map(({ number, title, chamber, restingUnit, dueOn }) => [
        number,
        title,
        chamber,
        restingUnit,
        dueOn,
      ]),
      ...(cut ? [[cut, null, null, null, null]] : []),
    ],
  }
}
