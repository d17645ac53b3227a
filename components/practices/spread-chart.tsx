// biome-ignore-all lint/a11y/useSemanticElements: an SVG has no element for a named group
import { ChartFigure } from '#components/ui/charts/chart-figure.tsx'
import type { Translate } from '#lib/i18n/translator.ts'
import type { PeerLine } from '#lib/practices/dto.ts'

type Props = { lines: readonly PeerLine[]; size: number; t: Translate }

const ROW = 44

/** For each section where the cohort lies, from the smallest to the largest, and the own points. */
export function SpreadChart({ lines, size, t }: Props) {
  const titleOf = ({ section, title }: PeerLine) =>
    section === null ? t('practices.total') : `${section} ${title}`
  return (
    <ChartFigure
      title={t('practices.spread')}
      description={t('practices.spreadLead', { count: size })}
      summary={t('common.tableBehind')}
      head={[
        t('practices.section'),
        t('practices.own'),
        t('practices.place'),
        t('practices.min'),
        t('practices.lower'),
        t('practices.median'),
        t('practices.upper'),
        t('practices.max'),
      ]}
      rows={lines.map((line) => ({
        key: line.section ?? 'total',
        cells: [
          { text: titleOf(line) },
          { text: `${line.own}` },
          { text: t('practices.placeOf', { place: line.place, count: size }) },
          ...[line.spread.min, line.spread.lower, line.spread.median].map(cell),
          ...[line.spread.upper, line.spread.max].map(cell),
        ],
      }))}
    >
      <svg
        className="block w-full overflow-visible"
        height={lines.length * ROW}
        role="group"
        aria-label={t('practices.spread')}
      >
        {lines.map((line, index) => (
          <Box key={line.section ?? 'total'} line={line} title={titleOf(line)} top={index * ROW} />
        ))}
      </svg>
    </ChartFigure>
  )
}

const cell = (value: number) => ({ text: `${Math.round(value * 100) / 100}` })

/** One spread: a line from end to end, a frame between the quartiles, a dot for the own points. */
function Box({ line, title, top }: { line: PeerLine; title: string; top: number }) {
  const { spread, own } = line
  const most = Math.max(spread.max, 1)
  const x = (value: number) => `${2 + (value / most) * 92}%`
  const middle = top + 30
  return (
    <g>
      <text x="0" y={top + 14}>
        {title}
      </text>
      <line x1={x(spread.min)} x2={x(spread.max)} y1={middle} y2={middle} className="chart-axis" />
      <rect
        x={x(spread.lower)}
        y={middle - 6}
        width={`${((spread.upper - spread.lower) / most) * 92}%`}
        height="12"
        className="fill-rule stroke-ink-3"
      />
      <line
        x1={x(spread.median)}
        x2={x(spread.median)}
        y1={middle - 8}
        y2={middle + 8}
        className="stroke-ink"
      />
      <circle cx={x(own)} cy={middle} r="5" className="fill-action" />
    </g>
  )
}
