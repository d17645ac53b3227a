import { Prisma } from '#lib/db/client.ts'
import { rows } from '#lib/db/rows.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { OFFICES, type Office } from '#lib/domain/offices.ts'
import type { Actor, Appointment } from '#lib/domain/policy.ts'
import type { UnitRef } from '#lib/domain/unit-path.ts'
import { hashSecret } from './secrets.ts'
import { ABSOLUTE_LIMIT, IDLE_LIMIT, TOUCH_AFTER } from './session-limits.ts'

type HeldOffice = Readonly<{ office: Office; unit: UnitRef }>
type Row = Omit<Actor, 'appointments' | 'seats'> & Readonly<{ held: HeldOffice[] }>

/**
 * Whoever holds this session now, or null: ended, idle for two hours, older than twelve, account
 * disabled, or password changed since. One statement, which also notes (at most once a minute)
 * that the session is in use.
 */
export async function actorOfSession(sessionId: string, now: Date): Promise<Actor | null> {
  const idHash = hashSecret(sessionId)
  const live = Prisma.sql`s.id_hash = ${idHash} AND s.ended_at IS NULL
    AND s.created_at > ${before(now, ABSOLUTE_LIMIT)}::timestamptz
    AND s.last_seen_at > ${before(now, IDLE_LIMIT)}::timestamptz`
  const [row] = await rows<Row>(Prisma.sql`
    WITH touched AS (
      UPDATE session s SET last_seen_at = ${now}::timestamptz
      WHERE ${live} AND s.last_seen_at < ${before(now, TOUCH_AFTER)}::timestamptz
    )
    ${selectActor(now)}
    JOIN session s ON s.district_id = a.district_id AND s.account_id = a.id
    WHERE ${live} AND a.disabled_at IS NULL AND a.password_changed_at <= s.created_at`)
  return toActor(row)
}

/** The user an API token acts as, or null when it is unknown, revoked, or the account disabled. */
export async function actorOfToken(token: string, now: Date): Promise<Actor | null> {
  const [row] = await rows<Row>(Prisma.sql`
    ${selectActor(now)}
    JOIN api_token t ON t.district_id = a.district_id AND t.account_id = a.id
    WHERE t.hash = ${hashSecret(token)} AND t.revoked_at IS NULL AND a.disabled_at IS NULL`)
  return toActor(row)
}

/** The user whose calendar a secret address is, or null when it is unknown, or the account disabled. */
export async function actorOfFeed(secret: string, now: Date): Promise<Actor | null> {
  const [row] = await rows<Row>(Prisma.sql`
    ${selectActor(now)}
    JOIN calendar_feed f ON f.district_id = a.district_id AND f.account_id = a.id
    WHERE f.hash = ${hashSecret(secret)} AND a.disabled_at IS NULL`)
  return toActor(row)
}

/** Whoever an account is now, for work done later in its name; null when it is disabled or unknown. */
export async function actorOfAccount(
  { districtId, id }: { districtId: string; id: string },
  now: Date,
): Promise<Actor | null> {
  const [row] = await rows<Row>(Prisma.sql`
    ${selectActor(now)}
    WHERE a.district_id = ${districtId} AND a.id = ${id}::uuid AND a.disabled_at IS NULL`)
  return toActor(row)
}

/** Account, person and the offices held today in units that are in use. */
function selectActor(now: Date): Prisma.Sql {
  const today = dateOf(now)
  return Prisma.sql`
    SELECT a.district_id AS "districtId", a.id::text AS "accountId",
      a.person_id::text AS "personId", p.name, a.locale,
      (SELECT coalesce(json_agg(json_build_object('office', o.office, 'unit',
          json_build_object('code', u.code, 'path', u.path, 'level', u.level))
          ORDER BY o.from_on, o.id), '[]'::json)
        FROM appointment o
        JOIN unit u ON u.district_id = o.district_id AND u.code = o.unit_code
        WHERE o.district_id = a.district_id AND o.person_id = a.person_id
          AND u.disabled_at IS NULL AND o.from_on <= ${today}::date
          AND (o.until_on IS NULL OR o.until_on >= ${today}::date)) AS held
    FROM account a
    JOIN person p ON p.district_id = a.district_id AND p.id = a.person_id`
}

/** Offices without a role permit nothing, but bar from judging the work of their unit. */
function toActor(row: Row | undefined): Actor | null {
  if (!row) return null
  const { held, ...actor } = row
  const appointments = held.flatMap(({ office, unit }): Appointment[] => {
    const role = Object.hasOwn(OFFICES, office) ? OFFICES[office].role : null
    return role ? [{ office, role, unit }] : []
  })
  return { ...actor, appointments, seats: held.map(({ unit }) => unit.code) }
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds)
}
