import type { Prisma } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { Level, Registration, UnitKind } from '#lib/domain/codes.ts'
import { isUscc } from '#lib/domain/uscc.ts'
import type { ChamberFacts, UnitLine } from './dto.ts'

/** The columns a line of a list is made of. */
export const lineFields = {
  code: true,
  name: true,
  level: true,
  kind: true,
  parentCode: true,
  disabledAt: true,
  version: true,
} satisfies Prisma.UnitSelect
type LineRow = Prisma.UnitGetPayload<{ select: typeof lineFields }>
type ProfileRow = Prisma.ChamberProfileGetPayload<object>

/** A row as a line; codes are text in the database and were written from these types. */
export function toLine(row: LineRow): UnitLine {
  return {
    code: row.code,
    name: row.name,
    level: row.level as Level,
    kind: row.kind as UnitKind,
    parentCode: row.parentCode,
    disabled: row.disabledAt !== null,
    version: row.version,
  }
}

/** The facts of a chamber; a chamber nobody has described yet counts as unregistered. */
export function toFacts(row: ProfileRow | null): ChamberFacts {
  return {
    registration: (row?.registration ?? 'unregistered') as Registration,
    registeredOn: row?.registeredOn ? fromDateColumn(row.registeredOn) : null,
    uscc: row?.uscc ?? null,
    usccPlausible: row?.uscc ? isUscc(row.uscc) : null,
    termEndsOn: row?.termEndsOn ? fromDateColumn(row.termEndsOn) : null,
    venue: row?.venue ?? null,
    venueArea: row?.venueArea ?? null,
    fullTimeStaff: row?.fullTimeStaff ?? 0,
    memberCount: row?.memberCount ?? 0,
  }
}
