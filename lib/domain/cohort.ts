/** Fewer than this many chambers are no cohort: what one of them got could be told from the spread. */
export const LEAST_PEERS = 5

/** From how many members on a chamber belongs to the next band of size. */
export const SIZE_BANDS = [0, 30, 50, 100] as const

/** The band a number of members falls in: from its first number, below that of the next band. */
export function sizeBand(members: number): { from: number; below: number | null } {
  const at = SIZE_BANDS.findLastIndex((from) => members >= from)
  return { from: SIZE_BANDS[at] ?? 0, below: SIZE_BANDS[at + 1] ?? null }
}

/** How values lie: the smallest, the quartiles, the largest. */
export type Spread = Readonly<{
  min: number
  lower: number
  median: number
  upper: number
  max: number
}>

/** The spread of a cohort; null for one too small to be shown. Quartiles lie between neighbours. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < LEAST_PEERS) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const low = sorted[Math.floor(place)] ?? 0
    const high = sorted[Math.ceil(place)] ?? low
    return low + (high - low) * (place - Math.floor(place))
  }
  return { min: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), max: at(1) }
}

/** The place of a value in its cohort, 1 for the highest; the same values share a place. */
export function placeOf(own: number, values: readonly number[]): number {
  return 1 + values.filter((value) => value > own).length
}
