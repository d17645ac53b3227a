// biome-ignore-all lint/a11y/useSemanticElements: an SVG has no element for a named group
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartWords, MonthLine } from './chart-types.ts'
import { LineLegend } from './line-legend.tsx'

type Props = {
  title: string
  description?: string
  words: ChartWords
  /** `short` below the axis, `long` in words. */
  months: { key: string; short: string; long: string }[]
  /** One or two; the first is full ink, the second dashed. */
  lines: MonthLine[]
}

const HEIGHT = 180
const TOP = 24
const BASE = 152

/** One or two lines by month, labelled at their ends; each point links to its rows. */
export function LineChart({ title, description, words, months, lines }: Props) {
  const values = lines.flatMap(({ points }) => points.map((point) => point?.value ?? 0))
  const y = scaleLinear([0, Math.max(1, ...values)], [BASE, TOP]).nice(4)
  const x = (index: number) => 4 + ((index + 0.5) * 90) / Math.max(1, months.length)
  const frame: Frame = { x, y, months }
  return (
    <ChartFigure
      title={title}
      description={description}
      legend={<LineLegend lines={lines} />}
      summary={words.table}
      head={[words.category, ...lines.map(({ label }) => label)]}
      rows={months.map(({ key, long }, index) => ({
        key,
        cells: [
          { text: long },
          ...lines.map(({ points }) => {
            const point = points[index]
            return { text: point ? (point.text ?? `${point.value}`) : '–', href: point?.href }
          }),
        ],
      }))}
    >
      <svg
        className="block w-full overflow-visible"
        height={HEIGHT}
        role="group"
        aria-label={title}
      >
        <desc>{description}</desc>
        <Axes frame={frame} />
        {lines.map((one, order) => (
          <Curve key={one.key} one={one} order={order} frame={frame} />
        ))}
        {lines.map((one, order) => (
          <Dots key={one.key} one={one} order={order} frame={frame} />
        ))}
      </svg>
    </ChartFigure>
  )
}

type Frame = {
  x: (index: number) => number
  y: ReturnType<typeof scaleLinear<number, number>>
  months: Props['months']
}

function Axes({ frame: { x, y, months } }: { frame: Frame }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and texts cannot take the focus
    <g aria-hidden="true">
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="chart-grid" />
          <text x="0" y={y(tick) - 4}>
            {tick}
          </text>
        </g>
      ))}
      <line x1="0" x2="100%" y1={BASE} y2={BASE} className="chart-axis" />
      {months.map(({ key, short }, index) => (
        <text
          key={key}
          x={`${x(index)}%`}
          y={BASE + 18}
          textAnchor="middle"
          className={index % 2 ? 'chart-odd' : undefined}
        >
          {short}
        </text>
      ))}
    </g>
  )
}

type CurveProps = { one: MonthLine; order: number; frame: Frame }

function Curve({ one, order, frame: { x, y } }: CurveProps) {
  const path = line<{ at: number; value: number } | null>()
    .defined((point) => point !== null)
    .x((point) => x(point?.at ?? 0))
    .y((point) => y(point?.value ?? 0))
  const points = one.points.map((point, at) => point && { at, value: point.value })
  return (
    // Stretched to the width of the page, while text and dots keep their shape outside.
    <svg
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
    >
      <path
        d={path(points) ?? ''}
        vectorEffect="non-scaling-stroke"
        className={`chart-line chart-line-${order}`}
      />
    </svg>
  )
}

function Dots({ one, order, frame: { x, y, months } }: CurveProps) {
  const last = one.points.findLastIndex((point) => point !== null)
  return one.points.map((point, index) => {
    if (!point) return null
    const name = `${months[index]?.long} · ${one.label} ${point.text ?? point.value}`
    const at = y(point.value)
    return (
      <a key={months[index]?.key} href={point.href} aria-label={name}>
        <title>{name}</title>
        <circle cx={`${x(index)}%`} cy={at} r="14" className="chart-hit" />
        <circle
          cx={`${x(index)}%`}
          cy={at}
          r="3.5"
          className={`chart-dot chart-mark dot-${order}`}
        />
        {index === last ? (
          <text x={`${x(index)}%`} y={at + 4} dx="9" className="chart-value">
            {point.text ?? point.value}
          </text>
        ) : null}
      </a>
    )
  })
}
