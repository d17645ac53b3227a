export type Box = Readonly<{ left: number; top: number; width: number; height: number }>

/** Longest side of a tile, and how far neighbours overlap: more than a code is wide. */
const SIDE = 2400
const OVERLAP = 800

/** A large picture in tiles, so that reading it takes a bounded amount of memory. */
export function tilesOf({ width, height }: Readonly<{ width: number; height: number }>): Box[] {
  return startsOf(height).flatMap((top) =>
    startsOf(width).map((left) => ({
      left,
      top,
      width: Math.min(SIDE, width),
      height: Math.min(SIDE, height),
    })),
  )
}

function startsOf(length: number): number[] {
  const last = Math.max(0, length - SIDE)
  const count = Math.ceil(last / (SIDE - OVERLAP))
  return Array.from({ length: count + 1 }, (_, index) =>
    count === 0 ? 0 : Math.round((index * last) / count),
  )
}
