// biome-ignore-all lint/a11y/useSemanticElements: an SVG has no element for a named group
import { scaleBand, scaleLinear } from 'd3-scale'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartWords, Tone } from './chart-types.ts'
import { TONE_CLASS } from './patterns.tsx'

export type MonthColumn = {
  key: string
  short: string
  long: string
  value: number
  text?: string
  href: string
}

type Props = {
  title: string
  description?: string
  words: ChartWords
  columns: MonthColumn[]
  tone?: Tone
}

const HEIGHT = 168
const TOP = 20
const BASE = 144

/** Columns by month with the number on top; each links to its rows. */
export function ColumnChart({ title, description, words, columns, tone = 'ink' }: Props) {
  const y = scaleLinear([0, Math.max(1, ...columns.map(({ value }) => value))], [BASE, TOP])
  const x = scaleBand(
    columns.map(({ key }) => key),
    [0, 100],
  ).padding(0.35)
  const middle = (key: string) => `${(x(key) ?? 0) + x.bandwidth() / 2}%`
  return (
    <ChartFigure
      title={title}
      description={description}
      summary={words.table}
      head={[words.category, words.value]}
      rows={columns.map(({ key, long, value, text, href }) => ({
        key,
        cells: [{ text: long }, { text: text ?? `${value}`, href }],
      }))}
    >
      <svg
        className="block w-full overflow-visible"
        height={HEIGHT}
        role="group"
        aria-label={title}
      >
        <desc>{description}</desc>
        {columns.map(({ key, short, long, value, text = `${value}`, href }, index) => (
          <a key={key} href={href} aria-label={`${long} ${text}`}>
            <title>{`${long} ${text}`}</title>
            <rect
              x={`${x(key)}%`}
              y={y(value)}
              width={`${x.bandwidth()}%`}
              height={BASE - y(value)}
              fill="currentColor"
              className={`chart-mark ${TONE_CLASS[tone]}`}
            />
            <text x={middle(key)} y={y(value) - 6} textAnchor="middle" className="chart-value">
              {text}
            </text>
            <text
              x={middle(key)}
              y={BASE + 18}
              textAnchor="middle"
              className={index % 2 ? 'chart-odd' : undefined}
            >
              {short}
            </text>
          </a>
        ))}
        <line x1="0" x2="100%" y1={BASE} y2={BASE} className="chart-axis" />
      </svg>
    </ChartFigure>
  )
}
