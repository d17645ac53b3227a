import './figures.css'
import { StillText } from '#components/ui/still-block.tsx'
import { stillOf } from '#components/ui/still-kept.ts'
import type { DashboardView } from '#lib/dashboard/dto.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { Backlog, Dwell } from './course.tsx'
import { FigureTiles } from './figure-tiles.tsx'
import { type FigureLinks, figureLinks } from './links.ts'
import { NoFigures } from './no-figures.tsx'
import { StageChart, type StageLine } from './stage-chart.tsx'
import { StageTable } from './stage-table.tsx'
import { TownshipTable } from './township-table.tsx'
import { Trend } from './trend.tsx'

type Props = { figures: DashboardView; filters: DashboardInput; t: Translate; locale: Locale }

/**
 * All figures under some filters: the whole, by type and source, over time, by township. As long as the
 * figures are the same their markup is, too, for everybody who reads one language.
 */
export function Figures(props: Props) {
  const { figures, filters, locale } = props
  const html = stillOf(figures, [filters, locale], () => <AllFigures {...props} />)
  return <StillText as="div" html={html} />
}

function AllFigures({ figures, filters, t, locale }: Props) {
  if (figures.total === 0) return <NoFigures filters={filters} t={t} />
  const links = figureLinks(filters)
  const shared = { links, t, locale }
  return (
    <div className="dashboard-figures">
      <FigureTiles figures={figures} {...shared} />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <StageCharts figures={figures} links={links} t={t} />
        <div className="min-w-0 xl:col-span-2">
          <Trend months={figures.byMonth} {...shared} />
        </div>
        <div className="min-w-0">
          <Backlog figures={figures} {...shared} />
        </div>
        <div className="min-w-0">
          <Dwell figures={figures} {...shared} />
        </div>
        <div className="min-w-0 xl:col-span-2">
          <TownshipTable places={figures.byTownship} {...shared} />
        </div>
      </div>
    </div>
  )
}

type ChartsProps = { figures: DashboardView; links: FigureLinks; t: Translate }

/** How far issues have come, by type and by source, and the table of every type at every stage. */
function StageCharts({ figures, links, t }: ChartsProps) {
  const categories = figures.byCategory.map(({ category, stages }): StageLine => {
    const label = t(`codes.category.${category}`)
    return { key: category, label, stages, href: (own) => links.category(category, own) }
  })
  const sources = figures.bySource.map(({ source, stages }): StageLine => {
    const label = t(`codes.source.${source}`)
    return { key: source, label, stages, href: (own) => links.source(source, own) }
  })
  return (
    <>
      <StageChart
        id="category"
        title={t('dashboard.byCategory')}
        description={t('dashboard.byCategoryNote')}
        category={t('fields.category')}
        lines={categories}
        t={t}
      />
      <StageChart
        id="source"
        title={t('dashboard.bySource')}
        description={t('dashboard.bySourceNote')}
        category={t('fields.source')}
        lines={sources}
        t={t}
      />
      <div className="-mt-6 min-w-0 xl:col-span-2">
        <StageTable category={t('fields.category')} lines={categories} t={t} />
      </div>
    </>
  )
}
