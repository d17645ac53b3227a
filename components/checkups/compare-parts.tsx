import { LineChart } from '#components/ui/charts/line-chart.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter } from '#components/ui/filter-fields.tsx'
import { NamedOnPhone } from '#components/ui/named-on-phone.tsx'
import { filterText } from '#components/ui/texts.ts'
import type { ComparedItem, Comparison, TrendPoint } from '#lib/checkups/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Telling } from './campaign-table.tsx'

type ChoiceProps = {
  /** The check-ups to choose from, newest first. */
  options: { value: string; label: string }[]
  a: string | undefined
  b: string | undefined
  chamber: string | undefined
  t: Translate
}

/** Which two check-ups are held against one another. */
export function CompareChoice({ options, a, b, chamber, t }: ChoiceProps) {
  return (
    <FilterBar key={`${a}/${b}/${chamber}`} path="/checkups/compare" text={filterText(t)}>
      {chamber ? <input type="hidden" name="chamber" value={chamber} /> : null}
      <ChoiceFilter
        name="a"
        label={t('campaigns.before')}
        placeholder="—"
        defaultValue={a}
        options={options}
      />
      <ChoiceFilter
        name="b"
        label={t('campaigns.after')}
        placeholder="—"
        defaultValue={b}
        options={options}
      />
    </FilterBar>
  )
}

/** Item by item: before, after, and what changed. */
export function CompareTable({
  comparison,
  telling,
}: {
  comparison: Comparison
  telling: Telling
}) {
  const { t, locale } = telling
  const { number } = format(locale)
  const points = (value: number | null, max: number | null) =>
    value === null || max === null
      ? '—'
      : t('campaigns.points', { total: number(value), points: number(max) })
  return (
    <DataTable
      caption={t('campaigns.compare')}
      wrap
      rows={[...comparison.items]}
      rowKey={({ item }) => item}
      columns={[
        {
          key: 'item',
          header: t('campaigns.item'),
          phone: 'title',
          cell: ({ item, text }) => `${item} ${text}`,
        },
        {
          key: 'before',
          header: t('campaigns.before'),
          align: 'right',
          phone: 'line',
          cell: ({ before, beforeMax }) => (
            <NamedOnPhone name={t('campaigns.before')}>{points(before, beforeMax)}</NamedOnPhone>
          ),
        },
        {
          key: 'after',
          header: t('campaigns.after'),
          align: 'right',
          phone: 'line',
          cell: ({ after, afterMax }) => (
            <NamedOnPhone name={t('campaigns.after')}>{points(after, afterMax)}</NamedOnPhone>
          ),
        },
        {
          key: 'change',
          header: t('campaigns.change'),
          align: 'right',
          phone: 'end',
          cell: (row) => <Change row={row} locale={locale} t={t} />,
        },
      ]}
    />
  )
}

type ChangeProps = { row: ComparedItem; locale: Locale; t: Translate }

function Change({ row: { change }, locale, t }: ChangeProps) {
  if (change === null) return '—'
  if (change === 0) return <span className="text-ink-3">{t('campaigns.same')}</span>
  const { number } = format(locale)
  return <b>{change > 0 ? `+${number(change)}` : `−${number(-change)}`}</b>
}

type TrendProps = { points: readonly TrendPoint[]; now: Date; telling: Telling }

/** Totals of a chamber over time, as shares of what the form gives; each point leads to its sheet. */
export function TrendChart({ points, now, telling: { t, locale } }: TrendProps) {
  const { date, fullDate } = format(locale)
  const codes = [...new Set(points.map(({ standard }) => standard.code))]
  return codes.map((code) => {
    const own = points.filter(({ standard }) => standard.code === code)
    return (
      <LineChart
        key={code}
        title={`${t('campaigns.trend')} ${own.at(-1)?.standard.name ?? code}`}
        description={t('campaigns.trendLead')}
        words={{ table: t('common.tableBehind'), category: t('campaigns.sealedOn'), value: '' }}
        months={own.map(({ id, sealedAt }) => ({
          key: id,
          short: date(sealedAt, now),
          long: fullDate(sealedAt),
        }))}
        lines={[
          {
            key: code,
            label: t('campaigns.score'),
            points: own.map(({ id, total }) => ({ value: total, href: `/checkups/${id}` })),
          },
        ]}
      />
    )
  })
}
