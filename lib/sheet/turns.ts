const PLACES = 2
let taken = 0
const waiting: (() => void)[] = []

/** Runs at most two at a time: a sheet being read may take half a gigabyte. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (taken < PLACES) taken += 1
  else await new Promise<void>((next) => waiting.push(next))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }
}
