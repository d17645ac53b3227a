import { scaleLinear } from 'd3-scale'
import { PlainLink } from '../text-link.tsx'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartWords, Tone } from './chart-types.ts'
import { TONE_CLASS } from './patterns.tsx'

export type Bar = {
  key: string
  label: string
  value: number
  /** As read: "12", "94.4%". Default: the number. */
  text?: string
  /** The rows behind the bar. */
  href: string
  tone?: Tone
}

type Props = {
  title: string
  description?: string
  words: ChartWords
  bars: Bar[]
  /** Greatest value of the scale; by default that of the longest bar. */
  max?: number
}

/** Horizontal bars, one a line, labelled directly; each line links to its rows. */
export function BarChart({ title, description, words, bars, max }: Props) {
  const greatest = max ?? Math.max(1, ...bars.map(({ value }) => value))
  const scale = scaleLinear([0, greatest], [0, 100]).clamp(true)
  return (
    <ChartFigure
      title={title}
      description={description}
      summary={words.table}
      head={[words.category, words.value]}
      rows={bars.map(({ key, label, value, text, href }) => ({
        key,
        cells: [{ text: label }, { text: text ?? `${value}`, href }],
      }))}
    >
      <ol className="mb-2">
        {bars.map((bar) => (
          <li key={bar.key}>
            <BarLine bar={bar} width={scale(bar.value)} />
          </li>
        ))}
      </ol>
    </ChartFigure>
  )
}

function BarLine({ bar, width }: { bar: Bar; width: number }) {
  const { label, value, text = `${value}`, href, tone = 'ink' } = bar
  return (
    <PlainLink
      href={href}
      className="grid min-h-11 grid-cols-[6.5rem_minmax(0,1fr)_3rem] items-center gap-3 rounded hover:bg-hover md:min-h-8"
    >
      <span className="truncate" title={label}>
        {label}
      </span>
      <svg className="block h-3.5 w-full" aria-hidden="true">
        <rect
          x="0"
          y="1"
          width={`${width}%`}
          height="12"
          fill="currentColor"
          className={`chart-mark ${TONE_CLASS[tone]}`}
        />
        <line x1="0.5" x2="0.5" y1="0" y2="14" className="chart-axis" />
      </svg>
      <span className="text-right">{text}</span>
    </PlainLink>
  )
}
