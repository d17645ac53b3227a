import type { MonthLine } from './chart-types.ts'

/** Names the lines as they are drawn. */
export function LineLegend({ lines }: { lines: MonthLine[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 text-ink-2 text-sm">
      {lines.map(({ key, label }, order) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg className="h-3 w-7 shrink-0" aria-hidden="true">
            <line x1="0" x2="28" y1="6" y2="6" className={`chart-line chart-line-${order}`} />
            <circle cx="14" cy="6" r="3.5" className={`chart-dot dot-${order}`} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
