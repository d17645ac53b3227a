import { every, some } from '#lib/access/conditions.ts'
import { filterSql } from '#lib/access/filter-sql.ts'
import { fromIssues, type Outlook } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import {
  COUNTED_NAMES,
  type Counts,
  type FigureSet,
  filtersOf,
  ratesOf,
} from '#lib/domain/figures.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import type { Actor } from '#lib/domain/policy.ts'

const { sql } = Prisma

/** Spans of report dates, either end open. */
type Span = Readonly<{ from?: string | undefined; to?: string | undefined }>

/** The figures of each span; null where there is no span. */
type Sets<S> = { readonly [Name in keyof S]: FigureSet | Extract<S[Name], null> }

/**
 * The figures of the issues that some filters find, in several spans of report dates (a period and the
 * one before it, say), in one statement. Every count is the number of issues that the ledger finds
 * under the filters, the span and the filters of the count together. As of a past day, `today` is that
 * day too.
 */
export async function countFigures<S extends Readonly<Record<string, Span | null>>>(
  actor: Actor,
  filters: Omit<IssueFilters, 'from' | 'to'>,
  spans: S,
  today: string,
  outlook: Outlook = {},
): Promise<Sets<S>> {
  const setting = { districtId: actor.districtId, today }
  const asked = Object.entries(spans).filter(([, span]) => span !== null)
  const within = asked.map(([, span]) => filterSql({ ...span }, setting))
  const closed = filterSql(filtersOf('closed'), setting)
  const columns = within.flatMap((span) => [
    ...COUNTED_NAMES.map((counted) => {
      const own = filterSql(filtersOf(counted), setting)
      return sql`count(*) FILTER (WHERE ${every([span, own])})`
    }),
    sql`avg(i.days_open) FILTER (WHERE ${every([span, closed])})`,
  ])
  const found = fromIssues(actor, filters, today, outlook)
  const [row] = await rows<{ values: (number | null)[] }>(sql`
    SELECT ARRAY[${Prisma.join(columns, ', ')}]::float8[] AS values ${found} AND ${some(within)}`)
  const sets = asked.map(([one], index) => {
    const from = index * WIDTH
    return [one, figureSet(row?.values.slice(from, from + WIDTH) ?? [])]
  })
  const none = Object.keys(spans).map((one) => [one, null])
  return Object.fromEntries([...none, ...sets]) as Sets<S>
}

/** The counts of a span and its mean, in the order of their columns. */
const WIDTH = COUNTED_NAMES.length + 1

function figureSet(values: readonly (number | null)[]): FigureSet {
  const counts = Object.fromEntries(
    COUNTED_NAMES.map((counted, index) => [counted, values[index] ?? 0]),
  ) as Counts
  return { ...counts, ...ratesOf(counts), averageDays: values[COUNTED_NAMES.length] ?? null }
}
