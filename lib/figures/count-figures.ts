import { every, some } from '#lib/access/conditions.ts'
import { filterSql } from '#lib/access/filter-sql.ts'
import { fromIssues, type Outlook } from '#lib/access/from-issues.ts'
import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import {
  COUNTED_NAMES,
  type Counted,
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
  const columns = within.flatMap((span, index) => [
    ...COUNTED_NAMES.map((counted) => {
      const own = filterSql(filtersOf(counted), setting)
      return sql`count(*) FILTER (WHERE ${every([span, own])}) AS ${name(index, counted)}`
    }),
    sql`avg(i.days_open) FILTER (WHERE ${every([span, closed])}) AS ${name(index, 'averageDays')}`,
  ])
  const [row] = await rows<Record<string, number | null>>(sql`
    SELECT ${Prisma.join(columns, ', ')} ${fromIssues(actor, filters, today, outlook)} AND ${some(within)}`)
  const sets = asked.map(([one], index) => [one, figureSet(row ?? {}, index)])
  const none = Object.keys(spans).map((one) => [one, null])
  return Object.fromEntries([...none, ...sets]) as Sets<S>
}

/** A column's name; made of the tables of this house alone, never of what somebody sends. */
function name(span: number, figure: Counted | 'averageDays'): Prisma.Sql {
  return Prisma.raw(`"${span}.${figure}"`)
}

function figureSet(row: Readonly<Record<string, number | null>>, span: number): FigureSet {
  const entries = COUNTED_NAMES.map((counted) => [counted, row[`${span}.${counted}`] ?? 0])
  const counts = Object.fromEntries(entries) as Counts
  return { ...counts, ...ratesOf(counts), averageDays: row[`${span}.averageDays`] ?? null }
}
