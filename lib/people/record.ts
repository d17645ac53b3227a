import type { Prisma } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import { maskPhone } from '#lib/domain/masking.ts'
import type { Office } from '#lib/domain/offices.ts'
import type { HeldOffice, PersonLine } from './dto.ts'

/** The columns a person in a list is made of, with the offices that fit a condition. */
export function lineFields(offices: Prisma.AppointmentWhereInput) {
  return {
    id: true,
    name: true,
    phone: true,
    account: {
      select: { login: true, disabledAt: true, version: true, passwordChangedAt: true },
    },
    appointments: {
      where: offices,
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        office: true,
        unitCode: true,
        fromOn: true,
        untilOn: true,
        unit: { select: { name: true } },
      },
    },
  } satisfies Prisma.PersonSelect
}
export type PersonRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof lineFields> }>

/** A row as a line; the number of the phone never leaves this function in full. */
export function toLine({ id, name, phone, account, appointments }: PersonRow): PersonLine {
  return {
    id,
    name,
    phone: phone && maskPhone(phone),
    offices: appointments.map(toHeld),
    account: account ? (account.disabledAt ? 'disabled' : 'active') : 'none',
  }
}

function toHeld(row: PersonRow['appointments'][number]): HeldOffice {
  return {
    id: row.id,
    office: row.office as Office,
    unitCode: row.unitCode,
    unitName: row.unit.name,
    fromOn: fromDateColumn(row.fromOn),
    untilOn: row.untilOn && fromDateColumn(row.untilOn),
  }
}
