import { CompareChoice, CompareTable, TrendChart } from '#components/checkups/compare-parts.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { comboboxText, filterText } from '#components/ui/texts.ts'
import { unitOptions } from '#components/units/unit-options.ts'
import { compareCheckups } from '#lib/checkups/compare.ts'
import type { TrendPoint } from '#lib/checkups/dto.ts'
import { getTrend } from '#lib/checkups/queries.ts'
import { compareInput } from '#lib/checkups/schema.ts'
import { format } from '#lib/i18n/format.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('campaigns.compare') }
}

/** Two check-ups of a chamber held against one another, and how its totals went over time. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_health'), searchParams])
  const { actor, t } = page
  const { a, b, chamber: asked } = readFilters(compareInput, query).input
  const comparison = a && b ? await orNotFound(compareCheckups(actor, a, b)) : null
  const chamber = comparison?.after.chamber.code ?? asked
  const [trend, chambers] = await Promise.all([
    chamber ? getTrend(actor, chamber) : [],
    listUnitChoices(actor, ['chamber']),
  ])
  return (
    <>
      <PageHeader
        title={t('campaigns.compare')}
        lead={t('campaigns.compareLead')}
        breadcrumbs={{
          items: [{ href: '/checkups', label: t('checkups.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <FilterBar key={chamber} path="/checkups/compare" text={filterText(t)}>
        <Combobox
          name="chamber"
          label={t('campaigns.chamber')}
          options={unitOptions(chambers, t)}
          defaultValue={chamber}
          text={comboboxText(t)}
        />
      </FilterBar>
      {trend.length > 0 ? (
        <CompareChoice options={choicesOf(trend, page)} a={a} b={b} chamber={chamber} t={t} />
      ) : (
        <EmptyState>{t('campaigns.pickChamber')}</EmptyState>
      )}
      {comparison ? (
        <Section title={comparison.after.chamber.name}>
          <CompareTable comparison={comparison} telling={page} />
        </Section>
      ) : null}
      {trend.length > 0 ? (
        <Section title={t('campaigns.trend')}>
          <TrendChart points={trend} now={page.now} telling={page} />
        </Section>
      ) : null}
    </>
  )
}

function choicesOf(trend: readonly TrendPoint[], { t, locale }: PageContext) {
  const { fullDate, number } = format(locale)
  return trend.toReversed().map(({ id, standard, sealedAt, total, points }) => ({
    value: id,
    label: `${fullDate(sealedAt)} ${standard.name} ${t('campaigns.points', {
      total: number(total),
      points: number(points),
    })}`,
  }))
}
