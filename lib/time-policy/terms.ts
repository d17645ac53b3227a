import { ANNOUNCED } from '#lib/calendar/announced.ts'
import { type Entry, withEntries } from '#lib/calendar/entries.ts'
import { type DistrictDb, Prisma, type Tx } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import {
  type PolicySet,
  type PolicyVersion,
  policySetAt,
  type Terms,
} from '#lib/domain/time-policy.ts'
import { type StoredVersion, toVersion } from './load.ts'

type Row = Readonly<{ facts: string }>
type Facts = Readonly<{
  versions: readonly StoredVersion[] | null
  entries: readonly Entry[] | null
  years: readonly number[] | null
}>
type Known = Readonly<{ facts: string; terms: Omit<Terms, 'today'> }>

/** The last terms of each district with the text they were read from: the same text is read once. */
const known = new Map<string, Known>()

/** What terms are made of, as one column of a statement about a district: see `termsFrom`. */
export function termsFacts(districtId: string): Prisma.Sql {
  return Prisma.sql`json_build_object('versions',
    (SELECT json_agg(json_build_object('unitCode', p.unit_code, 'version', p.version,
        'validFrom', p.valid_from, 'content', p.content, 'isBase', u.parent_code IS NULL)
        ORDER BY p.unit_code, p.version)
      FROM time_policy p JOIN unit u ON u.district_id = p.district_id AND u.code = p.unit_code
      WHERE p.district_id = ${districtId}), 'entries',
    (SELECT json_agg(json_build_object('date', to_char(d.date, 'YYYY-MM-DD'), 'kind', d.kind,
        'name', d.name) ORDER BY d.id)
      FROM calendar_day d WHERE d.district_id = ${districtId}), 'years',
    (SELECT json_agg(y.year ORDER BY y.year) FROM calendar_year y
      WHERE y.district_id = ${districtId}))::text`
}

/**
 * Terms from their facts, judged at an instant.
 * @throws ZodError when a stored version cannot be read, which is a defect.
 */
export function termsFrom(districtId: string, facts: string, now: Date): Terms {
  const last = known.get(districtId)
  if (last?.facts === facts) return { ...last.terms, today: dateOf(now) }
  const terms = read(JSON.parse(facts), now)
  known.set(districtId, { facts, terms })
  return terms
}

/**
 * What time means in a district, judged at an instant: the working calendar and every policy that
 * ever was in force, since a clock keeps the one it started under. May be used inside the transaction
 * of a command.
 * @throws ZodError as `termsFrom`
 */
export async function loadTerms(
  db: DistrictDb | Tx,
  districtId: string,
  now: Date,
): Promise<Terms> {
  const [row] = await rowsIn<Row>(db, Prisma.sql`SELECT ${termsFacts(districtId)} AS facts`)
  return termsFrom(districtId, row?.facts ?? '{}', now)
}

function read({ versions, entries, years }: Facts, now: Date): Terms {
  const calendar = withEntries(ANNOUNCED, entries ?? [], years ?? [])
  return termsOf((versions ?? []).map(toVersion), calendar, now)
}

/** Terms of loaded versions; the sets of an instant are worked out once. */
export function termsOf(
  versions: readonly PolicyVersion[],
  calendar: Terms['calendar'],
  now: Date,
): Terms {
  const starts = versions.map(({ validFrom }) => validFrom).sort()
  const sets = new Map<string, PolicySet>()
  const policies = (at: string) => {
    // Between two switches nothing changes: the last start stands for every instant after it.
    const start = starts.findLast((one) => one <= at) ?? ''
    const set = sets.get(start) ?? policySetAt(versions, start)
    sets.set(start, set)
    return set
  }
  return { today: dateOf(now), calendar, policies }
}
