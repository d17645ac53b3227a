import { addDays, startOf, toDateColumn } from '#lib/domain/calendar.ts'
import { ENDED_STAGES, type Light } from '#lib/domain/codes.ts'
import type { Prisma } from '#lib/db/district.ts'
import { CLOCKLESS_STAGES, lightRange } from '#lib/domain/light.ts'
import type { IssueFilters } from './schema.ts'

/**
 * The filters as a condition. The ledger, its count and every figure use this one function, so a
 * figure and the list behind it agree. `unit` means the chamber lies in one of these units.
 */
export function filterWhere(filters: IssueFilters, today: string): Prisma.IssueWhereInput {
  const { stage, category, source, severity, unit, light, state, from, to, q } = filters
  const all: Prisma.IssueWhereInput[] = []
  if (stage?.length) all.push({ stage: { in: stage } })
  if (category?.length) all.push({ category: { in: category } })
  if (source?.length) all.push({ source: { in: source } })
  if (severity?.length) all.push({ severity: { in: severity } })
  if (unit?.length) all.push({ OR: unit.map(unitWhere) })
  if (light?.length) all.push({ OR: light.map((one) => lightWhere(one, today)) })
  if (state === 'open') all.push({ stage: { notIn: [...ENDED_STAGES] } })
  if (state === 'ended') all.push({ stage: { in: [...ENDED_STAGES] } })
  if (from) all.push({ reportedAt: { gte: startOf(from) } })
  if (to) all.push({ reportedAt: { lt: startOf(addDays(to, 1)) } })
  if (q) all.push(searchWhere(q))
  return { AND: all }
}

/** Paths hold codes between slashes, so a unit and everything below it is one condition. */
function unitWhere(code: string): Prisma.IssueWhereInput {
  return { chamber: { path: { contains: `/${code}/` } } }
}

function lightWhere(light: Light, today: string): Prisma.IssueWhereInput {
  if (light === 'grey') {
    return { OR: [{ stage: { in: [...CLOCKLESS_STAGES] } }, { dueOn: null }] }
  }
  const { from, until } = lightRange(light, today)
  return {
    stage: { notIn: [...CLOCKLESS_STAGES] },
    dueOn: {
      ...(from && { gte: toDateColumn(from) }),
      ...(until && { lte: toDateColumn(until) }),
    },
  }
}

function searchWhere(q: string): Prisma.IssueWhereInput {
  const contains = { contains: q, mode: 'insensitive' as const }
  return {
    OR: [
      { number: contains },
      { title: contains },
      { description: contains },
      { chamber: { OR: [{ name: contains }, { search: contains }] } },
    ],
  }
}
