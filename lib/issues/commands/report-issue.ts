import { Prisma } from '#lib/db/district.ts'
import { rowsIn } from '#lib/db/rows.ts'
import { type ReportInput, reportInput } from '#lib/domain/action-inputs.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { reportSubject } from '#lib/domain/issue-view.ts'
import { type Appointment, can } from '#lib/domain/policy.ts'
import { isBelow, type UnitRef } from '#lib/domain/unit-path.ts'
import { resolveEvidence } from '#lib/events/evidence-links.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import type { Moved } from '../schema.ts'

/**
 * Reports a problem of a chamber; it is numbered at once and waits for acceptance.
 * @throws DomainError unknown_unit (also when out of reach) or unit_disabled at `chamber`,
 *   unknown_evidence at `evidence`.
 */
export const reportIssue = defineCommand({
  name: 'report-issue',
  input: reportInput,
  async run(ctx, input): Promise<Moved> {
    const { tx, actor, now } = ctx
    const { districtId, personId } = actor
    const { appointment, chamber } = await standing(ctx, input)
    const evidence = await resolveEvidence(tx, actor, input.evidence)
    const { office, unit } = appointment
    const by = { districtId, personId, unit: unit.code, office, cause: { kind: 'person' } } as const
    const { number, version } = await openIssue(tx, by, { ...input, chamber, evidence }, now)
    return { number, version }
  },
})

type ChamberRow = Readonly<{ path: string; isDisabled: boolean; members: readonly string[] }>

/**
 * The appointment by which the actor may report about this chamber. What `can` refuses is invisible:
 * `reportScope` says the same of lists (a test compares).
 */
async function standing(
  { tx, actor, now }: Ctx,
  { chamber: code }: ReportInput,
): Promise<{ appointment: Appointment; chamber: UnitRef }> {
  const { districtId } = actor
  const today = dateOf(now)
  const [chamber] = await rowsIn<ChamberRow>(
    tx,
    Prisma.sql`SELECT u.path, u.disabled_at IS NOT NULL AS "isDisabled", ARRAY(
        SELECT m.path FROM membership s
        JOIN unit m ON m.district_id = s.district_id AND m.code = s.member_code
        WHERE s.district_id = u.district_id AND s.chamber_code = u.code
          AND s.from_on <= ${today}::date AND coalesce(s.until_on >= ${today}::date, TRUE)) AS members
      FROM unit u
      WHERE u.district_id = ${districtId} AND u.code = ${code} AND u.level = 'chamber'`,
  )
  const unknown = new DomainError('unknown_unit', { path: 'chamber' })
  if (!chamber) throw unknown
  const { path, members } = chamber
  const below = actor.appointments.map(({ unit }) => unit.path).filter((own) => isBelow(own, path))
  const appointment = can(actor, 'report', reportSubject(districtId, path, [...below, ...members]))
  if (!appointment) throw unknown
  if (chamber.isDisabled) throw new DomainError('unit_disabled', { path: 'chamber' })
  return { appointment, chamber: { code, path, level: 'chamber' } }
}
