import { type Counted, type FigureSet, RATE_NAMES, RATES } from '#lib/domain/figures.ts'
import type { Division, FigureRow, ReportDetail, Telling } from './dto.ts'

const COUNTS = ['total', 'open', 'overdue', 'closed'] as const satisfies readonly Counted[]

/** The figures of all issues, or of those reported in the month, beside those of the month before. */
export function figureRows(
  now: FigureSet,
  before: FigureSet,
  versions: ReportDetail['versions'],
  { t }: Telling,
): FigureRow[] {
  const counts = COUNTS.map((name): FigureRow => {
    const formula = t(`figures.formula.${name}`)
    const label = t(`figures.count.${name}`)
    return { name: label, value: now[name], before: before[name], isRate: false, formula }
  })
  const rates = RATE_NAMES.map((name): FigureRow => {
    const version = t('figures.version', { version: versions[name] ?? RATES[name].version })
    return {
      name: t(`figures.rate.${name}`),
      value: now[name],
      before: before[name],
      isRate: true,
      formula: `${t(`figures.formula.${name}`)} ${version}`,
    }
  })
  return [...counts, ...rates]
}

/** The three divisions of a report, each with its title. */
export function divisions(
  { byTownship, byCategory, bySource }: ReportDetail['figures'],
  { t }: Telling,
): readonly Division[] {
  return [
    {
      title: t('statistics.byTownship'),
      lines: byTownship.map((line) => ({ ...line, name: line.name ?? t('dashboard.direct') })),
    },
    {
      title: t('statistics.byCategory'),
      lines: byCategory.map((line) => ({ ...line, name: t(`codes.category.${line.category}`) })),
    },
    {
      title: t('statistics.bySource'),
      lines: bySource.map((line) => ({ ...line, name: t(`codes.source.${line.source}`) })),
    },
  ]
}
