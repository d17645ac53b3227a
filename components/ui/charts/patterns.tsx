import type { Fill, Series, Tone } from './chart-types.ts'

/** A tone as a text colour; marks are drawn in `currentColor`. */
export const TONE_CLASS: Record<Tone, string> = {
  ink: 'text-ink-2',
  blue: 'text-action',
  seal: 'text-seal-ink',
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
  grey: 'text-grey',
}

const LINES: Record<Exclude<Fill, 'solid' | 'outline'>, string> = {
  stripes: 'M-1 1 1-1M0 6 6 0M5 7 7 5',
  cross: 'M0 0 6 6M6 0 0 6',
  dots: 'M1.5 1.5h.01M4.5 4.5h.01',
}

/** Attributes of a mark: its tone in full, outlined, or the pattern that PatternDefs drew under `prefix`. */
export function paint(prefix: string, { key, tone, fill }: Series) {
  const inside = { solid: 'currentColor', outline: 'var(--paper)' } as const
  return {
    fill: fill === 'solid' || fill === 'outline' ? inside[fill] : `url(#${prefix}-${key})`,
    stroke: 'currentColor',
    className: `chart-mark ${TONE_CLASS[tone]}`,
  }
}

/** The patterns of the series of one chart, so that they read in black and white. */
export function PatternDefs({ prefix, series }: { prefix: string; series: Series[] }) {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {series.map(({ key, tone, fill }) =>
          fill === 'solid' || fill === 'outline' ? null : (
            <Pattern key={key} id={`${prefix}-${key}`} tone={tone} fill={fill} />
          ),
        )}
      </defs>
    </svg>
  )
}

type PatternProps = { id: string; tone: Tone; fill: keyof typeof LINES }

function Pattern({ id, tone, fill }: PatternProps) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill="var(--paper)" />
      <path
        d={LINES[fill]}
        className={TONE_CLASS[tone]}
        stroke="currentColor"
        strokeWidth={fill === 'dots' ? 2 : 1.5}
        strokeLinecap={fill === 'dots' ? 'round' : 'butt'}
      />
    </pattern>
  )
}
