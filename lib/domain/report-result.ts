import { z } from 'zod'
import type { FieldFault } from './errors.ts'
import { TEXT_LIMITS, text } from './text.ts'

/** A dimension or a panel: a code that never changes, its words, and its share of 100. */
export const weightedSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,19}$/),
  name: text({ max: TEXT_LIMITS.name }),
  weight: z.coerce.number().int().min(1).max(100),
})
export type Weighted = z.output<typeof weightedSchema>

/** How the reports of a year are judged: what is looked at, and by whom. */
export type Judging = Readonly<{ dimensions: readonly Weighted[]; panels: readonly Weighted[] }>

/** One judge of a panel: points of 100 by dimension. */
export type Ballot = Readonly<{
  panel: string
  judge: number
  scores: Readonly<Record<string, number>>
}>

/** Mean of a panel over its judges; null as long as none has scored every dimension. */
export type PanelResult = Readonly<{ code: string; mean: number | null; judges: number }>

/** `total` is null as long as a panel is missing; both figures are of 100, to two decimals. */
export type ReportResult = Readonly<{
  total: number | null
  panels: readonly PanelResult[]
  missing: readonly string[]
}>

/** Weights that do not add up to 100 and codes used twice, each at its field. */
export function judgingFaults(judging: Judging): FieldFault[] {
  return (['dimensions', 'panels'] as const).flatMap((path): FieldFault[] => {
    const parts = judging[path]
    const sum = parts.reduce((all, { weight }) => all + weight, 0)
    const params = { sum }
    return [
      ...parts.flatMap(({ code }, index): FieldFault[] =>
        parts.findIndex((part) => part.code === code) < index
          ? [{ path: `${path}.${index}.code`, rule: 'code_twice' }]
          : [],
      ),
      ...(sum === 100 ? [] : [{ path, rule: 'weights_not_100', params }]),
    ]
  })
}

/**
 * What the ballots amount to: of each panel the mean over its judges of the weighted dimensions, of
 * the panels the weighted sum. A judge who has not scored every dimension does not count yet. The
 * order of ballots makes no difference.
 */
export function reportResult(judging: Judging, ballots: readonly Ballot[]): ReportResult {
  const panels = judging.panels.map(({ code }): PanelResult => {
    const marks = ballots
      .filter(({ panel }) => panel === code)
      .flatMap(({ scores }) => markOf(judging.dimensions, scores) ?? [])
      // Sums of fractions depend on their order; a sorted list has one.
      .sort((a, b) => a - b)
    const sum = marks.reduce((all, mark) => all + mark, 0)
    return { code, mean: marks.length > 0 ? sum / marks.length : null, judges: marks.length }
  })
  const missing = panels.filter(({ mean }) => mean === null).map(({ code }) => code)
  const total = judging.panels.reduce(
    (all, { weight }, index) => all + (weight * (panels[index]?.mean ?? 0)) / 100,
    0,
  )
  return {
    total: missing.length > 0 ? null : round(total),
    panels: panels.map((panel) => ({ ...panel, mean: panel.mean && round(panel.mean) })),
    missing,
  }
}

function markOf(dimensions: readonly Weighted[], scores: Ballot['scores']): number | null {
  let mark = 0
  for (const { code, weight } of dimensions) {
    const score = scores[code]
    if (score === undefined) return null
    mark += (weight * score) / 100
  }
  return mark
}

const round = (value: number) => Math.round(value * 100) / 100

type Scored<T> = Omit<T, 'total'> & { total: number }

/** Places by result, the best first; equal results share a place and the next one is left out. */
export function ranked<T extends { total: number | null }>(
  lines: readonly T[],
): (Scored<T> & { place: number })[] {
  const scored = lines.flatMap(({ total, ...line }): Scored<T>[] =>
    total === null ? [] : [{ ...line, total }],
  )
  return scored
    .toSorted((a, b) => b.total - a.total)
    .map((line) => ({
      ...line,
      place: 1 + scored.filter(({ total }) => total > line.total).length,
    }))
}
