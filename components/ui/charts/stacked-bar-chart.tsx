// biome-ignore-all lint/a11y/useSemanticElements: an SVG has no element for a named group
import { scaleLinear } from 'd3-scale'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartWords, Series } from './chart-types.ts'
import { PatternDefs, paint } from './patterns.tsx'

export type StackPart = { series: string; value: number; href: string }

export type Stack = { key: string; label: string; href: string; parts: StackPart[] }

type Props = {
  title: string
  description?: string
  words: ChartWords
  /** In the order in which they are stacked. */
  series: Series[]
  stacks: Stack[]
  /** Unique on the page; names the patterns. */
  id: string
}

/** Horizontal bars in parts (categories by stages); each part links to its rows. */
export function StackedBarChart({ title, description, words, series, stacks, id }: Props) {
  const greatest = Math.max(1, ...stacks.map(total))
  const scale = scaleLinear([0, greatest], [0, 100])
  const cellOf = (stack: Stack, key: string) => {
    const part = stack.parts.find((one) => one.series === key)
    return { text: `${part?.value ?? 0}`, href: part?.value ? part.href : undefined }
  }
  return (
    <ChartFigure
      title={title}
      description={description}
      summary={words.table}
      head={[words.category, ...series.map(({ label }) => label), words.value]}
      rows={stacks.map((stack) => ({
        key: stack.key,
        cells: [
          { text: stack.label },
          ...series.map(({ key }) => cellOf(stack, key)),
          { text: `${total(stack)}`, href: stack.href },
        ],
      }))}
      legend={<Legend series={series} id={id} />}
    >
      <PatternDefs prefix={id} series={series} />
      <ol className="mb-2">
        {stacks.map((stack) => (
          <li
            key={stack.key}
            className="grid min-h-11 grid-cols-[6.5rem_minmax(0,1fr)_3rem] items-center gap-3 md:min-h-8"
          >
            <span className="truncate" title={stack.label}>
              {stack.label}
            </span>
            <StackBar id={id} stack={stack} series={series} scale={scale} />
            <a href={stack.href} className="rounded text-right hover:underline">
              {total(stack)}
            </a>
          </li>
        ))}
      </ol>
    </ChartFigure>
  )
}

function total({ parts }: Stack): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

type StackBarProps = {
  id: string
  stack: Stack
  series: Series[]
  scale: (value: number) => number
}

function StackBar({ id, stack, series, scale }: StackBarProps) {
  let before = 0
  return (
    <svg className="block h-5 w-full overflow-visible" role="group" aria-label={stack.label}>
      {series.map((one) => {
        const part = stack.parts.find((candidate) => candidate.series === one.key)
        if (!part?.value) return null
        const x = scale(before)
        before += part.value
        const name = `${stack.label} · ${one.label} ${part.value}`
        return (
          <a key={one.key} href={part.href} aria-label={name}>
            <title>{name}</title>
            <rect
              x={`${x}%`}
              y="2"
              width={`${scale(part.value)}%`}
              height="16"
              strokeWidth="1"
              {...paint(id, one)}
            />
          </a>
        )
      })}
    </svg>
  )
}

function Legend({ series, id }: { series: Series[]; id: string }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-sm">
      {series.map((one) => (
        <li key={one.key} className="flex items-center gap-1.5">
          <svg className="h-3 w-5 shrink-0" aria-hidden="true">
            <rect x="0.5" y="0.5" width="19" height="11" {...paint(id, one)} />
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  )
}
