import { type Stack, StackedBarChart } from '#components/ui/charts/stacked-bar-chart.tsx'
import type { Stage } from '#lib/domain/codes.ts'
import { countOf, type StageCounts } from '#lib/domain/figures.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { STAGE_GROUP_NAMES, STAGE_GROUPS } from './stage-groups.ts'

/** One bar: how its issues stand, and where those of some stages (or all) are listed. */
export type StageLine = Readonly<{
  key: string
  label: string
  stages: StageCounts
  href: (stages?: readonly Stage[]) => string
}>

type Props = {
  id: string
  title: string
  description: string
  /** What the bars are: the header of the first column of the table. */
  category: string
  lines: readonly StageLine[]
  t: Translate
}

/** Bars by progress; every part and every total leads to its issues. */
export function StageChart({ id, title, description, category, lines, t }: Props) {
  return (
    <StackedBarChart
      id={id}
      title={title}
      description={description}
      words={{ table: t('common.tableBehind'), category, value: t('dashboard.sum') }}
      series={STAGE_GROUP_NAMES.map((key) => {
        const { fill, tone } = STAGE_GROUPS[key]
        return { key, label: t(`dashboard.group.${key}`), fill, tone }
      })}
      stacks={lines.map(stackOf)}
    />
  )
}

function stackOf({ key, label, stages, href }: StageLine): Stack {
  const parts = STAGE_GROUP_NAMES.map((series) => {
    const own = STAGE_GROUPS[series].stages
    return { series, value: countOf(stages, own), href: href(own) }
  })
  return { key, label, href: href(), parts }
}
