import { pool } from '#lib/db/pool.ts'
import { gramsAskedFor } from './grams.ts'
import { FIELDS } from './issue-lexemes.ts'

/** How often what is searched for occurs, as the database has counted it lately. */
type Counted = Readonly<{
  issues: number
  /** Lexeme → share of the issues that have it; only the frequent ones. */
  lexemes: ReadonlyMap<string, number>
  chambers: readonly Readonly<{ districtId: string; search: string; share: number }>[]
}>

/** The share of the issues that have a word in their texts, and in the name of their chamber. */
export type WordShare = Readonly<{ text: number; named: number }>

const NOTHING: Counted = { issues: 0, lexemes: new Map(), chambers: [] }
const FRESH = 5 * 60_000

const key = Symbol.for('sanzhi.wordShares')
type Kept = { counted: Counted; readAt: number; isReading: boolean }
const shared = globalThis as { [key]?: Kept }
// One per process: the server's bundles each load their own copy of this module.
shared[key] ??= { counted: NOTHING, readAt: 0, isReading: false }
const kept = shared[key]

/** How many issues there are, about. */
export function issueCount(): number {
  refreshSometimes()
  return kept.counted.issues
}

/**
 * How common a word is; zero for a rare one. Decides the way of a search, never what is found: it may
 * be minutes old, and right after the start nothing is known.
 */
export function shareOf(word: string, districtId: string): WordShare {
  const { lexemes, chambers } = kept.counted
  const grams = gramsAskedFor(word)
  const named = chambers
    .filter((one) => one.districtId === districtId && one.search.includes(word))
    .reduce((sum, { share }) => sum + share, 0)
  const inFields = Object.values(FIELDS).map((field) =>
    Math.min(...grams.map(({ text }) => lexemes.get(field + text) ?? 0)),
  )
  return { text: Math.max(...inFields), named }
}

function refreshSometimes(): void {
  if (kept.isReading || Date.now() - kept.readAt < FRESH) return
  kept.isReading = true
  readShares()
    // Searches go on without knowing; the next one after a while tries again.
    .catch(() => {})
    .finally(() => {
      kept.readAt = Date.now()
      kept.isReading = false
    })
}

/** Reads what the database knows from its last ANALYZE; not among the statements of a request. */
export async function readShares(): Promise<void> {
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
  kept.counted = {
    issues: sizes.rows[0]?.issues ?? 0,
    lexemes: new Map(frequent.rows.map(({ lexeme, share }) => [lexeme, share])),
    chambers: chambers.rows,
  }
}
