import type { DistrictDb, Prisma } from '#lib/db/district.ts'
import type { Level } from '#lib/domain/codes.ts'
import { parseNewEvent } from '#lib/domain/events.ts'
import type { Office } from '#lib/domain/offices.ts'
import { toneToward } from '#lib/domain/tone.ts'
import type { Told } from './dto.ts'

/** The columns an event is told from. */
export const toldFields = {
  seq: true,
  type: true,
  at: true,
  unitCode: true,
  office: true,
  payload: true,
} satisfies Prisma.EventSelect
type Row = Prisma.EventGetPayload<{ select: typeof toldFields }>

/** Units by code, as sentences need them. */
export type Units = ReadonlyMap<string, Readonly<{ name: string; level: Level }>>

/** The units that events name where they are told. One statement. */
export async function loadUnits(db: DistrictDb, rows: readonly Row[]): Promise<Units> {
  const codes = rows.flatMap((row) => {
    const { type, payload } = parseNewEvent(row.type, row.payload)
    const named = type === 'supervision.issued' ? [payload.to, payload.issuer] : []
    return row.unitCode === null ? named : [...named, row.unitCode]
  })
  const units = await db.unit.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, name: true, level: true },
  })
  return new Map(units.map(({ code, name, level }) => [code, { name, level: level as Level }]))
}

/** An event row as it is told. */
export function toTold(row: Row, units: Units): Told {
  const event = parseNewEvent(row.type, row.payload)
  // What a rule fires, the unit whose rule it is has issued.
  const issuer = event.type === 'supervision.issued' ? event.payload.issuer : null
  const code = row.unitCode ?? issuer
  return {
    seq: row.seq,
    type: event.type,
    at: row.at.toISOString(),
    unit: code === null ? null : { code, name: units.get(code)?.name ?? code },
    // Text in the database; only `eventWrites` writes it, from this type.
    office: row.office as Office | null,
    detail: detailOf(event, units),
  }
}

function detailOf(event: ReturnType<typeof parseNewEvent>, units: Units): Told['detail'] {
  if (event.type === 'request.made') return { request: event.payload.kind }
  if (event.type !== 'supervision.issued') return null
  const { rung, to } = event.payload
  const unit = units.get(to)
  return { rung, to: unit?.name ?? to, tone: toneToward(unit?.level ?? null) }
}
