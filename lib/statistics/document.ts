import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { monthPeriod } from '#lib/domain/periods.ts'
import { format } from '#lib/i18n/format.ts'
import {
  cutWords,
  type FigureRow,
  type ReportDetail,
  standingHeads,
  type Telling,
  valueWords,
} from './dto.ts'
import { divisions, figureRows } from './report-rows.ts'

const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '仿宋_GB2312',
} as const
/** Half points: 4号 in the text, smaller in tables. */
const SIZE = { body: 28, table: 21, title: 44 } as const

/** The report as a document: figures with the month before, tables, overdue issues, definitions. */
export function reportDocument(report: ReportDetail, telling: Telling): Promise<Buffer> {
  const { t, locale } = telling
  const { figures, versions, month } = report
  const all = figureRows(figures.standing, figures.standingBefore, versions, telling)
  const own = figureRows(figures.reported, figures.reportedBefore, versions, telling)
  const title = t('statistics.titleOf', { month: format(locale).month(month) })
  const document = new Document({
    title,
    creator: 'Sanzhi',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: [
      {
        children: [
          centred(title),
          plain(t('statistics.asOfLead', { date: format(locale).fullDate(monthPeriod(month).to) })),
          plain(
            t('statistics.closedLead', {
              now: figures.closedInMonth,
              before: figures.closedInMonthBefore,
            }),
          ),
          heading(t('statistics.standing')),
          figureTable(all, telling),
          heading(t('statistics.reported')),
          figureTable(own, telling),
          ...divisionParts(report, telling),
          heading(t('statistics.overdue')),
          ...overdueParts(report, telling),
          heading(t('figures.all')),
          ...all.map(({ name, formula }) => plain(`${name}${t('statistics.colon')}${formula}`)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function centred(text: string): Paragraph {
  const run = new TextRun({ text, bold: true, size: SIZE.title })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [run],
  })
}

const plain = (text: string) => new Paragraph({ text, spacing: { after: 120 } })

function heading(text: string): Paragraph {
  const run = new TextRun({ text, bold: true, color: '000000', font: FONT, size: SIZE.body })
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [run],
  })
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells))],
  })
}

function row(cells: readonly string[], isHead = false): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((text) => {
      const run = new TextRun({ text, bold: isHead, size: SIZE.table })
      return new TableCell({ children: [new Paragraph({ children: [run] })] })
    }),
  })
}

function figureTable(rows: readonly FigureRow[], { t, locale }: Telling): Table {
  return table(
    [t('statistics.figure'), t('statistics.thisMonth'), t('statistics.monthBefore')],
    rows.map(({ name, value, before, isRate }) => [
      name,
      valueWords(value, isRate, locale),
      valueWords(before, isRate, locale),
    ]),
  )
}

function divisionParts({ figures }: ReportDetail, telling: Telling) {
  const { t, locale } = telling
  return divisions(figures, telling).flatMap(({ title, lines }) => [
    heading(title),
    table(
      [t('statistics.item'), ...standingHeads(t)],
      lines.map((line) => [
        line.name,
        ...[line.total, line.open, line.overdue, line.closed, line.registered].map(String),
        valueWords(line.closingRate, true, locale),
      ]),
    ),
  ])
}

function overdueParts({ figures }: ReportDetail, { t, locale }: Telling) {
  const { overdue } = figures
  if (overdue.length === 0) return [plain(t('statistics.noneOverdue'))]
  const cut = cutWords(figures, t)
  return [
    ...(cut ? [plain(cut)] : []),
    table(
      [t('fields.number'), t('fields.title'), t('fields.chamber'), t('fields.dueOn')],
      overdue.map(({ number, title, chamber, dueOn }) => {
        return [number, title, chamber, format(locale).fullDate(dueOn)]
      }),
    ),
  ]
}
