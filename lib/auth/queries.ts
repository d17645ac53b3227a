import { districtDb } from '#lib/db/district.ts'
import type { Office } from '#lib/domain/offices.ts'
import type { Actor } from '#lib/domain/policy.ts'

/** An office the person holds today, and the name of the unit. */
export type OwnOffice = Readonly<{ office: Office; unit: string }>

/** The offices that let the actor do something, in the order of appointment. */
export async function listOwnOffices(actor: Actor): Promise<OwnOffice[]> {
  if (actor.appointments.length === 0) return []
  const units = await districtDb(actor.districtId).unit.findMany({
    where: { code: { in: actor.appointments.map(({ unit }) => unit.code) } },
    select: { code: true, name: true },
  })
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return actor.appointments.map(({ office, unit }) => ({
    office,
    unit: names.get(unit.code) ?? unit.code,
  }))
}

/** Since when the actor has a calendar address (ISO instant), or null; the address itself is not kept. */
export async function getOwnFeed({ districtId, accountId }: Actor): Promise<string | null> {
  const feed = await districtDb(districtId).calendarFeed.findFirst({ where: { accountId } })
  return feed ? feed.createdAt.toISOString() : null
}
