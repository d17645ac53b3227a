import type { Tx } from '#lib/db/district.ts'
import { type Appender, appendToIssue } from '#lib/issue-record/append-to-issue.ts'

/**
 * Links issues with the issue of the problem they have in common, both ways; what is linked already
 * stays as it is.
 */
export async function relate(
  tx: Tx,
  by: Appender,
  parent: string,
  children: readonly string[],
  now: Date,
): Promise<void> {
  // Always in the order of the numbers, so that two who link never wait for one another.
  const sorted = [...children].sort()
  for (const child of sorted) await say(tx, by, child, 'common', [parent], now)
  await say(tx, by, parent, 'part', sorted, now)
}

async function say(
  tx: Tx,
  by: Appender,
  number: string,
  relation: 'common' | 'part',
  others: readonly string[],
  now: Date,
): Promise<void> {
  await appendToIssue(tx, by, number, now, ({ state }) => {
    const known = state.related.map((one) => one.number)
    const [first, ...rest] = others
      .filter((other) => !known.includes(other))
      .map((other) => ({ type: 'issue.related', payload: { number: other, relation } }) as const)
    return first ? [first, ...rest] : null
  })
}
