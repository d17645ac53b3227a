import { pool } from '#lib/db/pool.ts'
import { gramsAskedFor } from './grams.ts'
import { FIELDS } from './issue-lexemes.ts'

/** How often what is searched for occurs, as the database has counted it lately. */
type Shares = Readonly<{
  issues: number
  /** Lexeme → share of the issues that have it; only the frequent ones. */
  lexemes: ReadonlyMap<string, number>
  chambers: readonly Readonly<{ districtId: string; search: string; share: number }>[]
}>

const NONE: Shares = { issues: 0, lexemes: new Map(), chambers: [] }
const FRESH = 5 * 60_000

const key = Symbol.for('sanzhi.wordShares')
type Kept = { shares: Shares; readAt: number; isReading: boolean }
const shared = globalThis as { [key]?: Kept }
// One per process: the server's bundles each load their own copy of this module.
shared[key] ??= { shares: NONE, readAt: 0, isReading: false }
const kept = shared[key]

/**
 * True for a word so common that passing through the issues in order meets a page of it sooner than
 * gathering all that have it. It decides the way of a search, never what is found; what is known may
 * be minutes old, and right after the start nothing is.
 */
export function isCommon(word: string, districtId: string): boolean {
  refreshSometimes()
  const share = shareOf(word, districtId)
  return share * share * kept.shares.issues > PAGE
}

/** Passing costs about as many looks as a page has lines, over the share; gathering share × issues. */
const PAGE = 100

function shareOf(word: string, districtId: string): number {
  const { lexemes, chambers } = kept.shares
  const grams = gramsAskedFor(word)
  // What stands in many chambers' names is not rare for being rare in the texts.
  const named = chambers
    .filter((one) => one.districtId === districtId && one.search.includes(word))
    .reduce((sum, { share }) => sum + share, 0)
  const inFields = Object.values(FIELDS).map((field) =>
    Math.min(...grams.map(({ text }) => lexemes.get(field + text) ?? 0)),
  )
  return Math.max(named, ...inFields)
}

function refreshSometimes(): void {
  if (kept.isReading || Date.now() - kept.readAt < FRESH) return
  kept.isReading = true
  readShares()
    .then((shares) => {
      kept.shares = shares
    })
    // Searches go on without knowing; the next one after a while tries again.
    .catch(() => {})
    .finally(() => {
      kept.readAt = Date.now()
      kept.isReading = false
    })
}

/** Reads what the database knows from its last ANALYZE. Past the count of a request's statements. */
export async function readShares(): Promise<Shares> {
  const [sizes, frequent, chambers] = await Promise.all([
    pool().query(`SELECT greatest(reltuples, 0)::int AS issues FROM pg_class
      WHERE oid = 'issue_search'::regclass`),
    pool().query(`SELECT e.lexeme, e.share FROM pg_stats p,
        unnest(p.most_common_elems::text::text[], p.most_common_elem_freqs) AS e(lexeme, share)
      WHERE p.schemaname = current_schema() AND p.tablename = 'issue_search'
        AND p.attname = 'tokens' AND e.lexeme IS NOT NULL`),
    pool().query(`SELECT u.district_id AS "districtId", u.search, v.share
      FROM pg_stats p, unnest(p.most_common_vals::text::text[], p.most_common_freqs) AS v(code, share)
      JOIN unit u ON u.code = v.code
      WHERE p.schemaname = current_schema() AND p.tablename = 'issue'
        AND p.attname = 'chamber_code'`),
  ])
  return {
    issues: sizes.rows[0]?.issues ?? 0,
    lexemes: new Map(frequent.rows.map(({ lexeme, share }) => [lexeme, share])),
    chambers: chambers.rows,
  }
}
